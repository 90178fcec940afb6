/**
 * @file The first schema of a book, all of format version 1. JSON columns hold values of the contract; the rooms parse them when
 * they read.
 *
 * A row of `search` can only be reached by its number or its words; `search_rows` says which number belongs to what, so that saving
 * one page among thousands does not read all the others. Marks count as letters, so that words of Indic scripts stay whole.
 *
 * `row_sums` holds a sum of each row of the tables before it, and one of the schema (row-sums.ts).
 */
import type { Migration } from '../migrate.ts'

/** The step from nothing to version 1. */
export const book: Migration = { version: 1, name: 'book', up: (db) => db.exec(SCHEMA) }

const SCHEMA = `
  CREATE TABLE settings (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value))
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE parents (
    id         TEXT PRIMARY KEY NOT NULL,
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL,
    called     TEXT NOT NULL,
    details    TEXT NOT NULL CHECK (json_valid(details)),
    removed_at TEXT
  ) STRICT;

  CREATE TABLE children (
    id         TEXT PRIMARY KEY NOT NULL,
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL,
    thread     INTEGER NOT NULL CHECK (thread BETWEEN 1 AND 5),
    words      TEXT NOT NULL CHECK (json_valid(words)),
    line       TEXT NOT NULL,
    date       TEXT NOT NULL CHECK (json_valid(date)),
    weeks      INTEGER CHECK (weeks BETWEEN 0 AND 45),
    days       INTEGER CHECK (days BETWEEN 0 AND 6),
    place      TEXT NOT NULL,
    portrait   TEXT,
    details    TEXT NOT NULL CHECK (json_valid(details)),
    created_at TEXT NOT NULL,
    removed_at TEXT
  ) STRICT;

  CREATE TABLE pages (
    id         TEXT PRIMARY KEY NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('moment', 'letter', 'photos', 'ritual', 'keepsake', 'note')),
    author     TEXT CHECK (json_valid(author)),
    title      TEXT NOT NULL,
    opening    TEXT NOT NULL,
    date       TEXT NOT NULL CHECK (json_valid(date)),
    sort_key   TEXT NOT NULL,
    year       INTEGER,
    text       TEXT NOT NULL CHECK (json_valid(text)),
    steps      TEXT NOT NULL CHECK (json_valid(steps)),
    place      TEXT NOT NULL,
    version    INTEGER NOT NULL CHECK (version >= 1),
    created_at TEXT NOT NULL,
    saved_at   TEXT NOT NULL,
    removed_at TEXT
  ) STRICT;
  CREATE INDEX pages_by_date ON pages (sort_key DESC, id) WHERE removed_at IS NULL;

  CREATE TABLE page_versions (
    page     TEXT NOT NULL REFERENCES pages (id),
    version  INTEGER NOT NULL,
    saved_at TEXT NOT NULL,
    title    TEXT NOT NULL,
    text     TEXT NOT NULL CHECK (json_valid(text)),
    steps    TEXT NOT NULL CHECK (json_valid(steps)),
    PRIMARY KEY (page, version)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE page_children (
    page     TEXT NOT NULL REFERENCES pages (id),
    child    TEXT NOT NULL REFERENCES children (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (page, child)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX page_children_by_child ON page_children (child);

  CREATE TABLE photos (
    id          TEXT PRIMARY KEY NOT NULL,
    hash        TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
    format      TEXT NOT NULL,
    bytes       INTEGER NOT NULL CHECK (bytes > 0),
    width       INTEGER NOT NULL CHECK (width > 0),
    height      INTEGER NOT NULL CHECK (height > 0),
    file_name   TEXT NOT NULL,
    caption     TEXT NOT NULL,
    description TEXT NOT NULL,
    veiled      INTEGER NOT NULL CHECK (veiled IN (0, 1)),
    taken       TEXT NOT NULL CHECK (json_valid(taken)),
    truncated   INTEGER NOT NULL CHECK (truncated IN (0, 1)),
    added_at    TEXT NOT NULL,
    removed_at  TEXT
  ) STRICT;
  CREATE INDEX photos_by_added ON photos (added_at DESC, id) WHERE removed_at IS NULL;

  CREATE TABLE photo_children (
    photo TEXT NOT NULL REFERENCES photos (id),
    child TEXT NOT NULL REFERENCES children (id),
    PRIMARY KEY (photo, child)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE page_photos (
    page     TEXT NOT NULL REFERENCES pages (id),
    photo    TEXT NOT NULL REFERENCES photos (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (page, photo)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX page_photos_by_photo ON page_photos (photo);

  CREATE TABLE row_sums (
    "table" TEXT NOT NULL,
    key     TEXT NOT NULL,
    sum     TEXT NOT NULL CHECK (length(sum) = 32),
    PRIMARY KEY ("table", key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE search_rows (
    row  INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('page', 'child', 'photo')),
    id   TEXT NOT NULL,
    UNIQUE (kind, id)
  ) STRICT;

  CREATE VIRTUAL TABLE search USING fts5 (
    kind UNINDEXED, id UNINDEXED, title, body,
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'", prefix = '2 3'
  );
`
