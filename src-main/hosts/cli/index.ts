/** @file The command line: the same rooms as the window. Exit 0 done, 1 refused with a sentence, 2 wrong usage. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { BookError, sentenceFor } from '#contract'
import { findHome, madeByOf, readReader } from '#main/app'
import { createShelf } from '#main/folder'
import { createTypesetter } from '#main/typeset'
import { createVault, loadWordLists } from '#main/vault'
import { readCommand } from './command.ts'
import { helpFor } from './help.ts'
import { verbs } from './verbs/index.ts'
import { createVoice } from './voice.ts'

const command = readCommand(process.argv.slice(2), process.env)
const voice = createVoice(command.language)
process.exitCode = await run()
// whoever answers through a pipe may hold it open; nothing more is asked
process.stdin.destroy()

async function run(): Promise<number> {
  if (command.kind === 'help') {
    voice.say(helpFor(command.language))
    return 0
  }
  if (command.kind === 'wrong') {
    voice.complain(command.sentence)
    return 2
  }
  const home = findHome(import.meta.dirname)
  const resources = path.join(home, 'resources')
  const typesetter = createTypesetter({ resources })
  try {
    const vault = createVault({ lists: loadWordLists(resources) })
    const madeBy = madeByOf(home)
    const now = () => new Date()
    const bench = {
      home,
      typesetter,
      vault,
      shelf: createShelf({ now, vault, madeBy }),
      reader: () => readReader(home),
      madeBy,
      now,
      newId: () => randomUUID(),
    }
    return await verbs[command.verb]({ ...command, bench, voice })
  } catch (error) {
    voice.complain(sentenceFor(command.language, error))
    // a bug is worth its trace to whoever can mend it; a refusal is not
    if (!(error instanceof BookError) && process.env['BEWAARBOEK_TRACE'] !== undefined) voice.complain(String(error))
    return 1
  } finally {
    await typesetter.close()
  }
}
