/** @file Words of a book that is damaged on this computer: what is shown, what was saved, how it is mended. Nothing is taken away. */
import { defineWords } from '../../i18n/words.ts'

export const damageWords = defineWords(
  {
    keeping: 'Bewaren',
    title: 'Het boek is beschadigd.',
    lead: 'Het bestand van het boek op deze computer is niet meer heel. Wat jullie nu zien, is het boek van {when}. Alles wat er toen in stond, is er nog en kan worden gelezen.',
    photos: 'foto’s',
    photosWhat: 'Deze foto’s zijn niet heel. De andere wel. Misschien staan ze heel op een stick.',
    saved: 'later geschreven',
    savedWhat: 'Dit kwam er daarna bij en is nog heel. Het komt mee als jullie het boek herstellen.',
    lost: 'niet te lezen',
    lostWhat: 'Dit stond er ook, en is hier niet meer te lezen. Misschien staat het in een kopie op een stick.',
    mend: 'herstellen',
    mendWhat:
      'Het boek van {when} wordt weer het boek. Wat later is geschreven en heel is, komt mee. Het beschadigde bestand wordt opzij gelegd en blijft bewaard.',
    mendIt: 'Het boek herstellen',
    mending: 'Wordt hersteld',
    restore: 'Terugzetten van een stick',
    mended: 'Het boek is hersteld.',
    mendedLead:
      'Jullie kunnen er weer in schrijven. Het beschadigde bestand ligt opzij, in de map van het boek. Een nieuwe kopie op een stick is nu een goed idee.',
    toTimeline: 'Naar de tijdlijn',
    toKeeping: 'Naar Bewaren',
    whole: 'Dit boek is heel.',
    wholeLead: 'Er is niets te herstellen.',
  },
  {
    keeping: 'Keeping',
    title: 'The book is damaged.',
    lead: 'The file of the book on this computer is no longer whole. What you see now is the book of {when}. Everything that was in it then is still there and can be read.',
    photos: 'photos',
    photosWhat: 'These photos are not whole. The others are. Perhaps they are whole on a stick.',
    saved: 'written later',
    savedWhat: 'This was added after that and is still whole. It comes along when you mend the book.',
    lost: 'cannot be read',
    lostWhat: 'This was there too, and can no longer be read here. Perhaps it is in a backup on a stick.',
    mend: 'mending',
    mendWhat:
      'The book of {when} becomes the book again. What was written later and is whole comes along. The damaged file is put aside and kept.',
    mendIt: 'Mend the book',
    mending: 'Being mended',
    restore: 'Restore from a stick',
    mended: 'The book has been mended.',
    mendedLead:
      'You can write in it again. The damaged file lies aside, in the folder of the book. A new backup on a stick is a good idea now.',
    toTimeline: 'To the timeline',
    toKeeping: 'To Keeping',
    whole: 'This book is whole.',
    wholeLead: 'There is nothing to mend.',
  },
)
