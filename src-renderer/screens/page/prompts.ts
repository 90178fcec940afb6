/** @file Questions that may help someone who does not know how to begin. They are never stored, printed or counted. */
import type { Language } from '#contract'

/** The questions, gentlest first; none asks for a cause, an outcome or a feeling to be named. */
export const prompts: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'Was er een liedje, een geur of een plek die bij deze weken hoort?',
    'Wat zou je vandaag willen vertellen?',
    'Hoe noemden jullie je kindje onder elkaar?',
    'Wie wist ervan, en wat deden of zeiden zij?',
    'Is er iets wat je nu in je hand zou willen houden?',
    'Wat zag je vandaag waar je aan moest denken?',
    'Was er een klein ding dat goed was?',
    'Wat had je willen laten zien?',
    'Is er iets wat je nog niet hardop hebt gezegd?',
    'Welk woord past het best bij die tijd?',
  ],
  en: [
    'Is there a song, a smell or a place that belongs to these weeks?',
    'What would you like to tell today?',
    'What did you call your baby between the two of you?',
    'Who knew, and what did they do or say?',
    'Is there something you would like to hold in your hand now?',
    'What did you see today that brought this to mind?',
    'Was there one small thing that was good?',
    'What would you have liked to show?',
    'Is there something you have not said aloud yet?',
    'Which word fits that time best?',
  ],
}
