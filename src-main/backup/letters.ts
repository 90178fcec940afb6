/** @file The two letters beside a backup: one for the family that finds it, one for whoever must read it without Bewaarboek. */

// Windows shows a text file as one long line unless its lines end this way
const asTextFile = (text: string) => text.trimStart().replaceAll('\n', '\r\n')

const readMe = `
DEZE MAP IS EEN KOPIE VAN EEN BEWAARBOEK
(English below)

In deze map wordt een herinneringsboek bewaard: de woorden, brieven en foto's van ouders bij hun kindje.
Wees er voorzichtig mee. Verander niets in deze map, hernoem niets en haal er niets uit. Een kopie van
de hele map op een andere plek maken mag altijd, en is een goed idee.

Terugzetten
  1. Open het programma Bewaarboek. Dat mag op een andere computer zijn.
  2. Kies 'Terugzetten van een stick'.
  3. Kies deze map. Bewaarboek leest eerst alles na en zegt of de kopie heel is.
  4. Kies een plek voor het boek. Deze map en een boek dat er al is, blijven zoals ze zijn.

Wat er ligt
  Per boek is er een map met een lange naam. Daarin staat bij elke datum een kopie van de teksten, en in
  de map 'media' staan de foto's, elk een keer, precies zoals ze in het boek zijn gedaan.
  Een map waarvan de naam op '.part' eindigt, is een kopie die niet is afgemaakt. Die telt niet.

Zonder het programma
  De foto's in 'media' zijn gewone bestanden en openen overal. De teksten staan in 'boek.json', dat in
  elk tekstprogramma te lezen is. In FORMAT.txt staat (in het Engels) hoe alles in elkaar zit.

Deze kopie heeft geen slot: wie deze map heeft, kan alles lezen. Bewaar haar waar jullie haar vertrouwen.


THIS FOLDER IS A BACKUP OF A BEWAARBOEK

This folder keeps a memorial book: the words, letters and photos of parents with their child.
Please treat it with care. Change nothing in this folder, rename nothing and take nothing out. Making a
copy of the whole folder in another place is always fine, and a good idea.

Restoring
  1. Open the program Bewaarboek. This may be on another computer.
  2. Choose 'Restore from a stick'.
  3. Choose this folder. Bewaarboek first reads everything and says whether the backup is whole.
  4. Choose a place for the book. This folder, and any book that is already there, stay as they are.

What lies here
  Each book has a folder with a long name. In it, each date holds a copy of the texts, and the folder
  'media' holds the photos, each of them once, exactly as they were put into the book.
  A folder whose name ends in '.part' is a backup that was not finished. It does not count.

Without the program
  The photos in 'media' are ordinary files and open anywhere. The texts are in 'boek.json', which any
  text program can show. FORMAT.txt tells how everything fits together.

This backup has no lock: whoever has this folder can read everything. Keep it where you trust it to be.
`

const format = `
THE FORMAT OF A BEWAARBOEK BACKUP, VERSION 1

This text is meant to be enough to write a program that reads this backup. All text files are UTF-8. All
hashes are SHA-256, written as 64 lower-case hexadecimal digits.

1. Folders

  Bewaarboek-backup/
    LEES-MIJ.txt                      for people, in Dutch and English
    FORMAT.txt                        this text
    <book id>/                        one folder per book; the id is a UUID
      media/<ab>/<hash>.<ending>      the originals, shared by all generations of this book
      <generation>/                   one backup, named by its local date and time: 2026-11-21T19.30
        manifest.json                 what belongs in this generation
        manifest.sha256               the hash of manifest.json
        book.db                       the book: a SQLite 3 database
        boek.json                     all texts and facts of the book as plain JSON

  A second generation in the same minute ends in -2, a third in -3. A name that ends in .part is
  unfinished work: ignore it. Ignore files that the manifest does not name. A file book.db-journal or
  book.db-wal beside a database does not belong to the backup: read a copy of book.db alone.

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
    locked      false. In a later version true means that the contents are encrypted
    book        the id of the book (UUID)
    madeAt      when the backup was made, ISO 8601, UTC
    madeBy      the version of the program that made it
    contents    title, the names of the children, the kinds of things in the book
    counts      how much the book holds: children, pages, letters, photos, versions, bytes
    rows        how many rows each table of book.db has
    files       book.db and boek.json: path (beside the manifest), bytes, sha256
    originals   every original of this generation: path (from the folder above, media/ab/...), name (what
                the file was called when it was added), bytes, sha256
    lacking     originals the book itself no longer held whole when the backup was made: path, name and
                state ("missing" or "damaged"). Usually empty

  A generation is whole when manifest.sha256 fits manifest.json, and every file it names is there with
  the bytes and sha256 it names. Never follow a path that does not have exactly one of these forms.

4. boek.json

  Everything a person wrote, for reading without SQLite. Names of fields are English words. Text with
  styles is a list of blocks: {"kind":"paragraph","runs":[{"text":"...","bold":true,"italic":true}]},
  {"kind":"quote","blocks":[...]} and {"kind":"list","ordered":false,"items":[[...blocks]]}. A line break
  inside a paragraph is a line feed in the text of a run. A date has a precision: day, month, season,
  year, week (of the pregnancy, counted from the first day of the last period) or unknown, with the
  fields that belong to it, and "around":true when it is not exact.

5. book.db

  A SQLite 3 database (https://sqlite.org/fileformat.html) without a journal, application_id 0x4257424B
  ("BWBK"), user_version the version of its schema. Columns that hold JSON have the same shapes as in
  boek.json. Days and times ending in Z are UTC.
    settings        key, value (JSON): id of the book, title, language and small choices
    parents         id, position, name, called, details (JSON)
    children        id, position, name, thread, words, line, date, weeks, days, place, portrait, details,
                    created_at, removed_at
    pages           id, kind (moment, letter, photos, ritual, keepsake, note), author, title, opening, date,
                    sort_key, year, text (JSON blocks), steps (JSON), place, version, created_at, saved_at,
                    removed_at
    page_versions   every earlier and present state of the words of a page: page, version, saved_at, title,
                    text, steps
    page_children   which children a page is about: page, child, position
    photos          id, hash (the name of the original), format, bytes, width, height (upright pixels),
                    file_name, caption, description, veiled, taken, truncated, added_at, removed_at
    photo_children  which children are with a photo: photo, child
    page_photos     which photos a page shows: page, photo, position
  removed_at is set when something was put in the drawer; nothing is ever deleted. Other tables only
  serve searching and can be made again from these.

6. To restore by hand

  Make a folder with the ending .bewaarboek. Copy book.db into it. Copy the originals that the manifest
  names into it, under the same paths (media/ab/...). Write a file boek.json into it:
    {"format":"bewaarboek","version":1,"id":"<book>","locked":false,"madeBy":"<madeBy>"}
  That is a book, which Bewaarboek opens.
`

/** The letters by file name. */
export const letters: Readonly<Record<string, string>> = {
  'LEES-MIJ.txt': asTextFile(readMe),
  'FORMAT.txt': asTextFile(format),
}
