/** @file The letter beside a backup for whoever must read it without Bewaarboek, and the name of the page for the family that finds it. */

// Windows shows a text file as one long line unless its lines end this way
const asTextFile = (text: string) => text.trimStart().replaceAll('\n', '\r\n')

const format = `
THE FORMAT OF A BEWAARBOEK BACKUP, VERSION 1

This text is meant to be enough to write a program that reads this backup. The page LEES-MIJ.html beside
it is such a program: open it in any browser. All text files are UTF-8. All hashes are SHA-256, written
as 64 lower-case hexadecimal digits.

1. Folders

  Bewaarboek-backup/
    LEES-MIJ.html                     for people: what this is, and a reader for any browser, offline
    FORMAT.txt                        this text
    <book id>/                        one folder per book; the id is a UUID
      media/<ab>/<hash>.<ending>      the originals, shared by all generations of this book
      media/<ab>/<name>.age           the same of a book with a lock (section 6)
      keys/                           the key files of a book with a lock (section 6)
      <generation>/                   one backup, named by its local date and time: 2026-11-21T19.30
        manifest.json                 what belongs in this generation
        manifest.sha256               the hash of manifest.json
        book.db                       the book: a SQLite 3 database, encrypted when there is a lock
        boek.json                     all texts and facts of the book as plain JSON; with a lock this is
                                      boek.json.age (section 6)

  A reader needs boek.json and media, and never book.db. One book may have generations with and without a
  lock beside each other. A second generation in the same minute ends in -2, a third in -3. A name that
  ends in .part is unfinished work: ignore it. Ignore files that the manifest does not name, but for the
  key files. A file book.db-journal or book.db-wal beside a database does not belong to the backup: read a
  copy of book.db alone.

2. Originals

  An original is a picture exactly as it was added to the book, byte for byte. Its name is the hash of
  its bytes, <ab> are the first two digits of that hash, and the ending is one of jpg, png, webp, tif,
  avif, gif, heic. An original never changes and is never removed. The manifests say which generation
  needs which.

3. manifest.sha256 and manifest.json

  manifest.sha256 is one line as the program sha256sum writes it: the hash of manifest.json, two
  spaces, the word manifest.json, a line feed. 'sha256sum -c manifest.sha256' checks it.

  manifest.json is one JSON object:
    format      "bewaarboek-backup"
    version     1. A higher number is a newer format, which may differ in everything but these two
    locked      true or false
    book        the id of the book (UUID)
    madeAt      when the backup was made, ISO 8601, UTC
    madeBy      the version of the program that made it
    files       book.db and boek.json (or boek.json.age): path (beside the manifest), bytes, sha256
    originals   every original of this generation: path (from the folder above, media/ab/...), bytes,
                sha256, and without a lock name (what the file was called when it was added)
  Without a lock also:
    contents    title, the names of the children, the kinds of things in the book
    counts      how much the book holds: children, pages, letters, photos, versions, bytes
    rows        how many rows each table of book.db has
    lacking     originals the book itself no longer held whole when the backup was made: path, name and
                state ("missing" or "damaged"). Usually empty
  With a lock also:
    lock        the first 16 digits of the hash of the recipient (age1...) that everything is sealed for:
                it tells which keys fit, when there are several

  bytes and sha256 are those of the file as it lies here. A file longer than 1 GiB lies here in parts, and
  its entry has a list parts: path, bytes and sha256 of each, in order. The paths are that of the whole
  with .001, .002 and so on behind it; nothing lies under the path of the whole. The parts put one after
  the other are the whole, of which the entry gives bytes and sha256.

  A generation is whole when manifest.sha256 fits manifest.json, and every file it names is there with
  the bytes and sha256 it names. That can be checked without a key. Never follow a path that does not
  have exactly one of these forms.

4. boek.json

  Everything a person wrote, for reading without SQLite: title, language, parents, children, pages (with
  versions: every earlier and present state of the words), photos, editions, days, questions and papers. An
  original belongs to a photo by hash. An edition is what was chosen for a printed booklet, under a name: it
  holds no words or pictures of the book. A day is one that counts for the parents: kind (due, loss,
  aftercare, appointment, light, other), children, title, date, time (HH:MM), place, every (it comes back each
  year), rule (what it was counted from; "world-light" is the second Sunday of December), page (where what was
  said is written) and shown: "shown", "soft" (not with its words until somebody asks) or "never". childDays
  is what was chosen for all days of a child. Honour shown: never bring up a day that is not "shown" before
  somebody asks for it. A question is one the parents have for their midwife or hospital: text and answer,
  plain, with line feeds. A paper is what was done with one sheet of the paperwork: kind, child, parent and
  the days done, sent and received. removedAt is set when something was put in the drawer. What an older book
  does not know is not there. Names of fields are English words.
  Text with styles is a list of blocks:
  {"kind":"paragraph","runs":[{"text":"...","bold":true,"italic":true}]}, {"kind":"quote","blocks":[...]}
  and {"kind":"list","ordered":false,"items":[[...blocks]]}. A line break inside a paragraph is a line
  feed in the text of a run. A date has a precision: day, month, season, year, week (of the pregnancy,
  counted from the first day of the last period) or unknown, with the fields that belong to it, and
  "around":true when it is not exact.

5. book.db

  A SQLite 3 database (https://sqlite.org/fileformat.html) without a journal, application_id 0x4257424B
  ("BWBK"), user_version the version of its schema. Columns that hold JSON have the same shapes as in
  boek.json. Days and times ending in Z are UTC.
    settings        key, value (JSON): id of the book, title, language, editions, days (a list, as in
                    boek.json), days.children (an object: shown by child), questions, papers and small
                    choices
    parents         id, position, name, called, details (JSON), removed_at
    children        id, position, name, thread, words, line, date, weeks, days, place, portrait, details,
                    created_at, removed_at
    pages           id, kind (moment, letter, photos, ritual, keepsake, note), author, title, opening, date,
                    sort_key, year, text (JSON blocks), steps (JSON), place, version, created_at, saved_at,
                    removed_at
    page_versions   every earlier and present state of the words of a page: page, version, saved_at, title,
                    text, steps
    page_children   which children a page is about: page, child, position
    photos          id, hash (of the original), format, bytes, width, height (upright pixels), file_name,
                    caption, description, veiled, taken, truncated, added_at, removed_at
    photo_children  which children are with a photo: photo, child
    page_photos     which photos a page shows: page, photo, position
    row_sums        a sum of each row of these tables, by table and key, so that a bit that was turned over
                    is noticed: the first 32 digits of the hash of the name of the table followed, for each
                    column in order, by a line feed and t, its length in UTF-16 units, a colon and the text;
                    or i and the number; or n for NULL. A key of several columns is a JSON array. The row
                    for sqlite_schema holds the same over user_version and then type, name, tbl_name and sql
                    of every table and index, by type and name
  removed_at is set when something was put in the drawer; nothing is ever deleted. The tables search and
  search_rows only serve searching and can be made again from these.

6. A book with a lock

  Sealed files are age files (https://age-encryption.org/v1, also at https://c2sp.org/age): the program
  age, and others, open them. Nothing but the parts named here is secret: how many originals there are, how
  long each is and when backups were made can be seen.

  keys/ holds key files: password-<check>.age, and recovery-<check>.age when there is a recovery sheet.
  Each has a twin of the same bytes, <kind>-<check>.twin.age. <check> is the first 16 digits of the hash of
  the file: so a damaged file is told from a wrong password before any password is tried. A key file is
  an age file with a passphrase (scrypt). The passphrase is the password in Unicode form NFC, or the 24
  words of the recovery sheet in lower case with one space between them. It holds one JSON object:
    format       "bewaarboek-keys"
    version      1
    book         the id of the book
    identity     the age identity (AGE-SECRET-KEY-1...) that opens boek.json.age and the originals
    databaseKey  the key of book.db, 32 bytes as 64 hexadecimal digits
    nameKey      the key of the names of the originals, likewise
    madeAt       when this key file was written
  There may be key files of several passwords, for instance when a backup was cut off: try each. They
  belong to all generations whose lock fits their identity.

  boek.json.age holds what boek.json holds, and one field more, manifest: contents, counts, rows and
  lacking as in section 3, and originals: path, name, and bytes and sha256 of the original as it is.

  media/<ab>/<name>.age holds an original. <name> is the HMAC-SHA256, under nameKey, of the 32 bytes of
  the SHA-256 of the original, and <ab> its first two digits. The field hash of a photo in boek.json is
  that SHA-256, so its file follows from it; originals in the field manifest says it too.

  The recovery sheet has six lines of four words from a list of 1024 words, sorted, numbered from 0. Four
  words are 40 bits, the first word the highest ten: 32 random bits, and 8 that check them, which are the
  first byte of the SHA-256 of the ASCII text "bewaarboek", one byte with the number of the line (1 to 6),
  and the 4 random bytes. To open a key file the words as they are suffice.

  book.db is a database of SQLite3 Multiple Ciphers (https://utelle.github.io/SQLite3MultipleCiphers),
  cipher chacha20 with its default parameters (legacy 0), and databaseKey as a raw key: PRAGMA key =
  'raw:<64 digits>'. A page has 4096 bytes, of which the last 32 are reserved: 16 bytes nonce, then a tag
  of 16 bytes. For page p (from 1), with c the last four bytes of the nonce as a little-endian number, XOR
  p, and the first twelve bytes as the nonce N of ChaCha20 (RFC 8439): the first 64 bytes of the key stream
  of databaseKey, N and counter c are the one-time keys. The first half is the Poly1305 key: the tag is over
  all 4080 bytes of the page before it. The second half is the ChaCha20 key with which, with N and counter
  c + 1, the first 4064 bytes are encrypted. Of page 1 the encryption begins at byte 24: bytes 0 to 15 hold
  random bytes in the place of "SQLite format 3" and a zero byte, and bytes 16 to 23 are plain.

7. To restore by hand

  Make a folder with the ending .bewaarboek. Copy book.db into it. Copy the originals that the manifest
  names into it, under the same paths (media/ab/...). With a lock copy the folder keys too. Put what lies
  in parts together. Write a file boek.json into it, with the lock as the manifest has it:
    {"format":"bewaarboek","version":1,"id":"<book>","locked":false,"madeBy":"<madeBy>"}
  That is a book, which Bewaarboek opens.
`

/** The letter of this program to whoever must read a backup without it, by its file name. */
export const letters: readonly (readonly [string, Uint8Array])[] = [['FORMAT.txt', Buffer.from(asTextFile(format))]]

/** The page that shows a backup in any browser, and tells the family that finds it what this is. */
export const READER_NAME = 'LEES-MIJ.html'
