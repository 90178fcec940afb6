/**
 * @file A second program with a book: `node hold-book.ts <book> [word]`. It opens the book, saves the word when one is given, says how
 * it has the book open as one line of JSON, and stays until it is ended.
 */
import { createShelf } from '#main/folder'

const [path = '', word] = process.argv.slice(2)
const book = createShelf().open(path)
if (word !== undefined) {
  book.db.prepare('INSERT INTO settings (key, value) VALUES (?, ?)').run('word', JSON.stringify(word))
}
process.stdout.write(`${JSON.stringify({ readOnly: book.readOnly })}\n`)
// spoken of here, or the book would be let go of as something nobody needs any more
process.stdin.on('end', () => book.close()).resume()
