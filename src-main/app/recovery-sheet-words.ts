/** @file What stands on the recovery sheet, in Dutch and English. */
import type { Language } from '#contract'

/** `page`: what the template shows as it is. */
export type SheetWords = {
  fileName: string
  page: {
    title: string
    intro: string
    how: string
    codeAlt: string
    codeNote: string
    drawingAlt: string
    drawingTitle: string
    drawingButton: string
    drawingNote: string
    stepsTitle: string
    steps: string[]
  }
  whichBook: string
  whereStick: string
  madeOn: string
  foot: string
}

export const recoverySheetWords: Record<Language, SheetWords> = {
  nl: {
    fileName: 'Herstelblad.pdf',
    page: {
      title: 'Herstelblad',
      intro:
        'Met deze woorden gaat jullie boek weer open, ook als het wachtwoord weg is. Wie dit blad heeft, kan het boek lezen. Bewaar het bij de papieren die jullie nooit weggooien.',
      how: 'Elke regel controleert zichzelf: bij een tikfout zegt Bewaarboek in welke regel die staat. Hoofdletters maken niet uit.',
      codeAlt: 'QR-code met dezelfde vierentwintig woorden',
      codeNote: 'Dezelfde woorden. Een telefoon die de code leest, onthoudt ze misschien.',
      drawingAlt:
        'Tekening van het venster waarin de woorden worden getypt: zes regels onder elkaar, met daaronder een knop om het boek te openen.',
      drawingTitle: 'Het boek is op slot',
      drawingButton: 'Openen',
      drawingNote: 'Hier komen de woorden, regel voor regel.',
      stepsTitle: 'Zo gaat het boek open',
      steps: [
        'Open Bewaarboek en kies ‘Een boek openen’. Is de computer nieuw, steek dan de stick erin en kies ‘Terugzetten van een stick’.',
        'Kies ‘Met het herstelblad openen’ en typ de woorden over. Kies daarna een nieuw wachtwoord.',
        'Is er geen Bewaarboek meer? Open op de stick het bestand LEES-MIJ.html in een browser. Dat leest het boek met deze woorden.',
      ],
    },
    whichBook: 'Welk boek',
    whereStick: 'Waar de stick ligt',
    madeOn: 'Gemaakt op',
    foot: 'Een nieuwer herstelblad van hetzelfde boek komt in de plaats van dit blad.',
  },
  en: {
    fileName: 'Recovery sheet.pdf',
    page: {
      title: 'Recovery sheet',
      intro:
        'These words open your book again, also when the password is lost. Whoever has this sheet can read the book. Keep it with the papers you never throw away.',
      how: 'Each line checks itself: if a word is mistyped, Bewaarboek says in which line. Capitals make no difference.',
      codeAlt: 'QR code with the same twenty-four words',
      codeNote: 'The same words. A phone that reads the code may remember them.',
      drawingAlt:
        'Drawing of the window in which the words are typed: six lines one below the other, with a button under them that opens the book.',
      drawingTitle: 'The book is locked',
      drawingButton: 'Open',
      drawingNote: 'The words go here, line by line.',
      stepsTitle: 'How the book opens',
      steps: [
        'Open Bewaarboek and choose ‘Open a book’. On a new computer, put in the stick and choose ‘Restore from a stick’.',
        'Choose ‘Open with the recovery sheet’ and type the words. Then choose a new password.',
        'Is there no Bewaarboek any more? On the stick, open the file LEES-MIJ.html in a browser. It reads the book with these words.',
      ],
    },
    whichBook: 'Which book',
    whereStick: 'Where the stick is kept',
    madeOn: 'Made on',
    foot: 'A newer recovery sheet of the same book takes the place of this one.',
  },
}
