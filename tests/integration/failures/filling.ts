/** @file A program that writes letters until it is refused: `node filling.ts <book> <password>`. It says each letter that was saved, then why not the next. */
import { writeSync } from 'node:fs'
import { BookError, fromPlainText } from '#contract'
import { openSession } from '../../torture/opening.ts'

const [path = '', password = ''] = process.argv.slice(2)
const say = (said: object) => void writeSync(1, `${JSON.stringify(said)}\n`)
const text = fromPlainText('het regent zo zacht vandaag dat je het pas hoort als je stil bent\n'.repeat(400))

try {
  const { book, folder } = await openSession(path, { passwords: [password] })
  if (folder.readOnly !== null) say({ refused: folder.readOnly })
  else
    for (let number = 0; number < 10_000; number += 1)
      say({ saved: book.pages.add({ kind: 'letter', title: 'Vol', text }).id })
} catch (cause) {
  say({ refused: cause instanceof BookError ? cause.code : String(cause) })
}
