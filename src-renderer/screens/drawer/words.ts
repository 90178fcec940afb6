/** @file Words of the drawer. */
import { defineWords } from '../../i18n/words.ts'

export const drawerWords = defineWords(
  {
    title: 'De la',
    lead: 'Wat jullie wegleggen, blijft hier, zonder einddatum.',
    empty: 'Wat jullie wegleggen, komt hier te liggen, tot jullie het terugleggen.',
    toTimeline: 'Naar de tijdlijn',
    takeBack: 'Terugleggen',
    takeBackOf: 'Terugleggen: {name}',
    isBack: '‘{name}’ ligt weer in het boek.',
    look: 'Bekijken',
    child: 'Plek van een kindje',
    photo: 'Foto',
    parent: 'Ouder',
    day: 'Dag die telt',
    question: 'Vraag',
    since: 'in de la sinds {day}',
    nameless: 'Zonder naam',
  },
  {
    title: 'The drawer',
    lead: 'What you put away stays here, without an end date.',
    empty: 'What you put away lies here, until you put it back.',
    toTimeline: 'To the timeline',
    takeBack: 'Put back',
    takeBackOf: 'Put back: {name}',
    isBack: '‘{name}’ is in the book again.',
    look: 'Look',
    child: 'Place of a child',
    photo: 'Photo',
    parent: 'Parent',
    day: 'Day that counts',
    question: 'Question',
    since: 'in the drawer since {day}',
    nameless: 'Without a name',
  },
)
