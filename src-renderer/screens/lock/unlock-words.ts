/** @file Words of opening a locked book. */
import { defineWords } from '../../i18n/words.ts'

export const unlockWords = defineWords(
  {
    title: 'Het boek is op slot',
    password: 'Wachtwoord',
    open: 'Openen',
    opening: 'Het boek gaat open',
    withSheet: 'Met het herstelblad openen',
    sheetLead: 'Typ de woorden van het herstelblad over, regel voor regel.',
    withPassword: 'Toch met het wachtwoord',
    neither: 'Zonder wachtwoord en zonder herstelblad kan niemand het boek openen. Ook wij niet.',
    restore: 'Terugzetten van een stick',
    other: 'Een ander boek',
    call: 'Meteen bellen',
  },
  {
    title: 'The book is locked',
    password: 'Password',
    open: 'Open',
    opening: 'The book is opening',
    withSheet: 'Open with the recovery sheet',
    sheetLead: 'Type the words of the recovery sheet, line by line.',
    withPassword: 'With the password after all',
    neither: 'Without the password and without the recovery sheet nobody can open the book. Neither can we.',
    restore: 'Restore from a stick',
    other: 'Another book',
    call: 'Call at once',
  },
)
