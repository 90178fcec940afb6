/** @file What stands on the printer's test sheet, in Dutch and English. */
import type { Language } from '#contract'

type Question = { text: string; fields: string[] }
type TestSide = { title: string; text: string; line: string }

/** `up`: beside the arrow. `ways`: of printing it, for printers of two sides and of one. `fields`: with a line for a pen. */
export type TestWords = {
  fileName: string
  title: string
  up: string
  front: TestSide
  back: TestSide
  ways: { title: string; text: string }[]
  questions: Question[]
}

export const testWords: Record<Language, TestWords> = {
  nl: {
    fileName: 'Proefblad voor de printer.pdf',
    title: 'Proefblad voor de printer',
    up: 'boven',
    front: {
      title: 'Voorkant',
      text: 'Druk dit blad op ware grootte (100 %), aan beide kanten van één vel A4. Vier antwoorden zijn genoeg om de printer te kennen.',
      line: 'Leg hier een liniaal langs. De lijn is bedoeld als 100 mm.',
    },
    back: {
      title: 'Achterkant',
      text: 'Het rode kruis is te zien door de voorkant heen, als het blad tegen het licht wordt gehouden.',
      line: 'Ook deze lijn is bedoeld als 100 mm.',
    },
    ways: [
      {
        title: 'Twee kanten',
        text: 'Kies ‘dubbelzijdig’ en laat verder alles zoals het staat. Druk ook het boekje later zo.',
      },
      {
        title: 'Eén kant',
        text: 'Druk bladzijde 1. Leg het vel terug zoals het eruit kwam; de rand die het eerst naar buiten kwam, gaat het eerst naar binnen. Druk bladzijde 2. Komt de 2 op de 1, begin dan opnieuw en keer het vel om.',
      },
    ],
    questions: [
      { text: 'Sla het blad om zoals een bladzijde. Staat de 2 rechtop, of op zijn kop?', fields: [] },
      {
        text: 'Hoe lag het vel toen het uit de printer kwam: met de 1 naar boven of naar beneden? En bij één kant: hoe ging het terug toen de 2 op de achterkant kwam?',
        fields: [],
      },
      {
        text: 'De eerste streepjes van een trap zijn even lang, omdat de printer de rand niet bedrukt. Bij welk getal begint de trap te lopen?',
        fields: ['links', 'rechts', 'boven', 'onder'],
      },
      {
        text: 'Houd het blad met de 1 naar voren tegen het licht. Hoeveel mm valt het rode kruis naast het midden? Hoe lang is de lijn?',
        fields: ['links of rechts', 'hoger of lager', 'lijn'],
      },
    ],
  },
  en: {
    fileName: 'Test sheet for the printer.pdf',
    title: 'Test sheet for the printer',
    up: 'top',
    front: {
      title: 'Front',
      text: 'Print this at its real size (100 %), on both sides of one sheet of A4. Four answers are enough to know the printer.',
      line: 'Lay a ruler along this line. It is meant to be 100 mm.',
    },
    back: {
      title: 'Back',
      text: 'The red cross shows through the front when the sheet is held against the light.',
      line: 'This line too is meant to be 100 mm.',
    },
    ways: [
      {
        title: 'Two sides',
        text: 'Choose ‘two-sided’ and leave everything else as it is. Print the booklet in the same way later.',
      },
      {
        title: 'One side',
        text: 'Print page 1. Put the sheet back as it came out; the edge that came out first goes in first. Print page 2. If the 2 lands on the 1, begin again and turn the sheet over.',
      },
    ],
    questions: [
      { text: 'Turn the sheet like a page. Does the 2 stand upright, or on its head?', fields: [] },
      {
        text: 'How did the sheet lie when it came out: with the 1 up or down? And for one side: how did it go back when the 2 came on the back?',
        fields: [],
      },
      {
        text: 'The first lines of each staircase are equally long, as the printer does not reach the edge. At which number do the stairs begin?',
        fields: ['left', 'right', 'top', 'bottom'],
      },
      {
        text: 'Hold the sheet against the light with the 1 in front. How many mm beside the middle does the red cross fall? How long is the line?',
        fields: ['left or right', 'higher or lower', 'line'],
      },
    ],
  },
}
