/**
 * @file A second program with a book: `node hold-book.ts <book> [word]`. It opens the book, saves the word when one is given, says how
 * it has the book open as one line of JSON, and stays until it is ended.
 */
import { createShelf } from '#main/folder'

const [path = '', word] = process.argv.slice(2)
const { db, readOnly } = createShelf().open(path)
if (word !== undefined) {
  db.prepare('INSERT INTO settings (key, value) VALUES (?, ?)').run('word', JSON.stringify(word))
}
process.stdout.write(`${JSON.stringify({ readOnly })}\n`)
process.stdin.resume()
