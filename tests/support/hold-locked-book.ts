/**
 * @file A second program with a locked book: `node hold-locked-book.ts <book> <password> <word>`. It opens the book, saves the word, says
 * how it has the book open, and stays until it is ended.
 */
import { createShelf } from '#main/folder'
import { createVault } from '#main/vault'

const [path = '', password = '', word = ''] = process.argv.slice(2)
const shelf = createShelf({ vault: createVault({ lists: [] }) })
const keys = await shelf.unlock(path, { kind: 'password', password })
const book = shelf.open(path, { keys })
book.db.prepare(`INSERT OR REPLACE INTO settings (key, value) VALUES ('word', ?)`).run(JSON.stringify(word))
process.stdout.write(`${String(book.readOnly)}\n`)
// spoken of here, or the book would be let go of as something nobody needs any more
process.stdin.on('end', () => book.close()).resume()
