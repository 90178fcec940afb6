/** @file Words of what else belongs to keeping: the lock, the book of earlier days, an open copy. */
import { defineWords } from '../../i18n/words.ts'

export const moreWords = defineWords(
  {
    lock: 'slot',
    lockOn: 'Het boek is op slot, ook op een stick. Het gaat open met jullie wachtwoord of met het herstelblad.',
    lockOff: 'Dit boek heeft geen slot. Wie een stick met een kopie heeft, kan haar lezen.',
    toSheet: 'Het herstelblad',
    earlier: 'van eerder',
    earlierWhat: 'Het boek onthoudt ook zelf hoe het op eerdere dagen was.',
    toEarlier: 'Het boek van eerder',
    open: 'open kopie',
    openWhat:
      'Een map met gewone bestanden, voor later of voor iemand anders: een bladzijde met jullie woorden die elke browser kan tonen, en alle foto’s. Er zit geen slot op.',
    openPlaces: 'Waar foto’s zijn gemaakt, mag erin blijven staan',
    openPlacesWhat:
      'Anders wordt de plaats uit de foto’s in de map gehaald. De originelen in het boek blijven zoals ze zijn.',
    openDays: 'Ook de dagen die tellen en jullie vragen',
    openDaysWhat:
      'Afspraken en andere dagen, en de vragen met hun antwoord. Een dag die zacht is of nooit getoond wordt, is op de bladzijde pas na een klik te zien. Wat er bij een afspraak gezegd is, is een gewone bladzijde en gaat altijd mee.',
    openPapers: 'Ook de gegevens van de papieren, zonder BSN',
    openPapersWhat:
      'Namen, adressen en data voor Regelen, en wat met vellen is gedaan. Ze staan dan leesbaar in boek.json, en na een klik op de bladzijde.',
    openBsn: 'Ook het BSN',
    openBsnWhat: 'Dan beschermt het slot het niet meer: wie de map heeft, kan het lezen.',
    openMake: 'Een plek kiezen voor de open kopie',
    exportedTitle: 'De open kopie staat er.',
    exported: 'Ze staat in de map ‘{name}’. Er zit geen slot op: wie de map heeft, kan alles lezen.',
    exportedWhere: 'De map ligt in {where}.',
    exportLacking: 'Niet meer heel, en daarom niet in de map: {names}.',
    toLock: 'Het boek op slot doen',
    toKeeping: 'Naar Bewaren',
  },
  {
    lock: 'lock',
    lockOn: 'The book is locked, on a stick too. It opens with your password or with the recovery sheet.',
    lockOff: 'This book has no lock. Whoever has a stick with a backup can read it.',
    toSheet: 'The recovery sheet',
    earlier: 'earlier days',
    earlierWhat: 'The book also remembers by itself how it was on earlier days.',
    toEarlier: 'The book of earlier days',
    open: 'open copy',
    openWhat:
      'A folder of ordinary files, for later or for someone else: a page with your words that any browser can show, and all the photos. It has no lock.',
    openPlaces: 'Where photos were taken may stay in them',
    openPlacesWhat:
      'Otherwise the place is taken out of the photos in the folder. The originals in the book stay as they are.',
    openDays: 'The days that count and your questions too',
    openDaysWhat:
      'Appointments and other days, and the questions with their answers. A day that is soft or never shown is seen on the page only after a click. What was said at an appointment is an ordinary page and always goes along.',
    openPapers: 'The details for the papers too, without the BSN',
    openPapersWhat:
      'Names, addresses and dates for Paperwork, and what was done with sheets. They can then be read in boek.json, and after a click on the page.',
    openBsn: 'The BSN (citizen service number) too',
    openBsnWhat: 'The lock no longer guards it then: whoever has the folder can read it.',
    openMake: 'Choose a place for the open copy',
    exportedTitle: 'The open copy is ready.',
    exported: 'It is in the folder ‘{name}’. It has no lock: whoever has the folder can read everything.',
    exportedWhere: 'The folder lies in {where}.',
    exportLacking: 'No longer whole, and so not in the folder: {names}.',
    toLock: 'Lock the book',
    toKeeping: 'To Keeping',
  },
)
