/** @file What stands on the sheet beside the printer, in Dutch and English. */
import type { Language } from '#contract'

/** `down`, `up`: for sheets that come out with the print down or up. */
export type StackWords = {
  stack: {
    fileName: string
    title: string
    intro: string
    part: string
    fronts: Record<'face-down' | 'face-up', string>
    turnOver: string
    asItIs: string
    goesIn: string
    backs: string
    onItsHead: string
    onPrint: string
  }
  fold: {
    fileName: string
    title: string
    intro: string
    part: string
    openOne: string
    openSeveral: string
    fold: string
    staple: string
    sew: string
    closed: string
    stairs: string
    marks: string
  }
  foot: string
}

export const stackWords: Record<Language, StackWords> = {
  nl: {
    stack: {
      fileName: 'Zo gaat de stapel terug.pdf',
      title: 'Zo gaat de stapel terug',
      intro:
        'De printer drukt één kant van het papier. Eerst komen de voorkanten. Daarna gaat de hele stapel terug in de la, en komen de achterkanten erop.',
      part: 'Terugleggen',
      fronts: {
        'face-down':
          'Druk de voorkanten. Ze komen eruit met de bedrukte kant naar beneden. Laat ze in deze volgorde liggen.',
        'face-up':
          'Druk de voorkanten. Ze komen eruit met de bedrukte kant naar boven. Laat ze in deze volgorde liggen.',
      },
      turnOver: 'Keer de hele stapel in één keer om, over de lange kant.',
      asItIs: 'Neem de hele stapel eruit. Keer hem niet om.',
      goesIn:
        'Leg hem in de la. De rand die het eerst naar buiten kwam, in de tekening die met de stip, gaat het eerst naar binnen.',
      backs: 'Druk de achterkanten.',
      onItsHead:
        'Staat de achterkant op zijn kop? Begin dan opnieuw met een schone stapel, en leg hem een halve slag gedraaid terug.',
      onPrint:
        'Komt er druk op een kant die al bedrukt is? Druk dan het proefblad nog eens en beantwoord de vragen opnieuw. Probeer het eerst met de proef: dat kost twee vellen.',
    },
    fold: {
      fileName: 'Zo wordt het gevouwen.pdf',
      title: 'Zo wordt het gevouwen',
      intro: 'Begin met de kaft en het binnenste vel. Liggen de bladzijden goed achter elkaar, druk dan de rest.',
      part: 'Vouwen',
      openOne: 'Leg de vellen op elkaar: de kaft onderop met de buitenkant naar beneden, het binnenste vel bovenop.',
      openSeveral:
        'Neem de vellen van één katern en leg ze op elkaar: het buitenste onderop met de buitenkant naar beneden.',
      fold: 'Vouw alles samen dubbel. Strijk de vouw glad van het midden naar de randen.',
      staple:
        'Zet de nietjes in de vouw, van buiten naar binnen. De streepjes op de rug staan aan weerszijden van elk nietje.',
      sew: 'Prik gaatjes bij de streepjes in het midden en naai de vellen door de vouw aan elkaar.',
      closed: 'Leg het onder een paar boeken tot het vlak blijft.',
      stairs: 'Leg de katernen op volgorde. De blokjes op de ruggen vormen dan een trap.',
      marks: 'Een streepje boven en onder op het buitenste vel wijst de vouw aan.',
    },
    foot: 'Dit blad is voor naast de printer.',
  },
  en: {
    stack: {
      fileName: 'How the stack goes back.pdf',
      title: 'How the stack goes back',
      intro:
        'The printer prints one side of the paper. The fronts come first. Then the whole stack goes back into the tray, and the backs are printed.',
      part: 'Putting it back',
      fronts: {
        'face-down': 'Print the fronts. They come out with the printed side down. Leave them in this order.',
        'face-up': 'Print the fronts. They come out with the printed side up. Leave them in this order.',
      },
      turnOver: 'Turn the whole stack over at once, round its long side.',
      asItIs: 'Take the whole stack out. Do not turn it over.',
      goesIn: 'Put it into the tray. The edge that came out first, the one with the dot in the drawing, goes in first.',
      backs: 'Print the backs.',
      onItsHead:
        'Is the back upside down? Then begin again with fresh paper, and put the stack back turned half round.',
      onPrint:
        'Does it print on a side that is printed already? Print the test sheet once more and answer its questions again. Try it with the proof first: that takes two sheets.',
    },
    fold: {
      fileName: 'How it is folded.pdf',
      title: 'How it is folded',
      intro: 'Begin with the cover and the innermost sheet. When the pages follow each other well, print the rest.',
      part: 'Folding',
      openOne:
        'Lay the sheets on each other: the cover at the bottom with its outside down, the innermost sheet on top.',
      openSeveral:
        'Take the sheets of one section and lay them on each other: the outermost at the bottom, its outside down.',
      fold: 'Fold all of them together. Smooth the fold from the middle to the ends.',
      staple:
        'Staple through the fold, from the outside in. The small lines on the spine stand on either side of each staple.',
      sew: 'Prick holes at the small lines in the middle, and sew the sheets together through the fold.',
      closed: 'Lay it under a few books until it stays flat.',
      stairs: 'Lay the sections in order. The small blocks on their spines then make stairs.',
      marks: 'A small line at the top and the bottom of the outermost sheet shows the fold.',
    },
    foot: 'This sheet is for beside the printer.',
  },
}
