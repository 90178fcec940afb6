/** @file Words of the lock among the settings. */
import { defineWords } from '../../i18n/words.ts'

export const lockSettingsWords = defineWords(
  {
    lock: 'slot',
    withPassword: 'Het boek gaat op slot met een wachtwoord',
    onHint: 'Er gaat eerst een bladzijde open die vertelt wat een slot doet.',
    offHint: 'Er gaat eerst een bladzijde open die vertelt wat er gebeurt als het slot eraf gaat.',
    isLocked: 'Dit boek is op slot met een wachtwoord.',
    isOpen: 'Er zit geen slot op dit boek.',
    restAfter: 'Op slot als er niets gebeurt',
    after: 'na {n} minuten',
    never: 'nooit',
    change: 'Wachtwoord veranderen',
    makeSheet: 'Herstelblad maken',
    trySheet: 'Herstelblad proberen',
    newSheet: 'Een nieuw herstelblad',
    noSheet:
      'Er is nog geen herstelblad. Zonder wachtwoord en zonder herstelblad kan niemand het boek openen. Ook wij niet.',
    coverKey: 'Afdekken kan ook met Ctrl + Shift + L.',
    coverKeyLocked: 'Afdekken kan ook met Ctrl + Shift + L. Het boek gaat dan meteen op slot.',
    beforeOpen: 'Het boek zoals het was, zonder slot, staat er nog: ‘{name}’.',
    beforeShut: 'Het boek zoals het was, met slot, staat er nog: ‘{name}’.',
    removeBefore: 'Weghalen',
  },
  {
    lock: 'lock',
    withPassword: 'The book is locked with a password',
    onHint: 'First a page opens that tells what a lock does.',
    offHint: 'First a page opens that tells what happens when the lock is taken off.',
    isLocked: 'This book is locked with a password.',
    isOpen: 'This book has no lock.',
    restAfter: 'Lock when nothing happens',
    after: 'after {n} minutes',
    never: 'never',
    change: 'Change the password',
    makeSheet: 'Make the recovery sheet',
    trySheet: 'Try the recovery sheet',
    newSheet: 'A new recovery sheet',
    noSheet:
      'There is no recovery sheet yet. Without the password and without the recovery sheet nobody can open the book. Neither can we.',
    coverKey: 'You can also cover the book with Ctrl + Shift + L.',
    coverKeyLocked: 'You can also cover the book with Ctrl + Shift + L. It is then locked at once.',
    beforeOpen: 'The book as it was, without a lock, is still there: ‘{name}’.',
    beforeShut: 'The book as it was, with a lock, is still there: ‘{name}’.',
    removeBefore: 'Remove it',
  },
)
