/** @file Words of the cover, of making a book and of opening one. */
import { defineWords } from '../../i18n/words.ts'

export const beginWords = defineWords(
  {
    name: 'Bewaarboek',
    lead: 'Een boek om in te bewaren wat van jullie kindje is.',
    make: 'Een boek maken',
    nothingNeeded: 'Er is niets nodig om te beginnen. Ook geen naam.',
    open: 'Een boek openen',
    openWhat: 'Een boek dat al op deze computer staat.',
    restore: 'Terugzetten van een stick',
    restoreWhat: 'Een kopie die jullie eerder hebben gemaakt.',
    private:
      'Alles blijft op deze computer. Bewaarboek gaat nooit het internet op. Het is geen hulpverlener en maakt geen officiële papieren.',
    call: 'Wanneer meteen bellen',

    titleLabel: 'titel',
    titleField: 'Titel, als er een is',
    titleHint: 'Later kiezen of veranderen kan altijd.',
    whereLabel: 'waar',
    whereDefault: 'Het boek komt op deze computer, bij Documenten in de map Bewaarboek.',
    whereChosen: 'Het boek komt in een eigen map in ‘{name}’.',
    elsewhere: 'Ergens anders',
    backToDefault: 'Toch in de map Bewaarboek',
    makeIt: 'Boek maken',
    making: 'Het boek wordt gemaakt',
    chooseHere: 'Hier komt het boek',

    openLead: 'Deze boeken liggen bij Documenten, in de map Bewaarboek.',
    nearLabel: 'hier',
    nothingNear: 'Op de gewone plek, bij Documenten in de map Bewaarboek, ligt geen boek.',
    opening: 'Het boek gaat open',
    lookElsewhere: 'Ergens anders kijken',
    openHere: 'Dit boek openen',
  },
  {
    name: 'Bewaarboek',
    lead: 'A book to keep what belongs to your baby.',
    make: 'Make a book',
    nothingNeeded: 'Nothing is needed to begin. Not even a name.',
    open: 'Open a book',
    openWhat: 'A book that is already on this computer.',
    restore: 'Restore from a stick',
    restoreWhat: 'A backup that you made before.',
    private:
      'Everything stays on this computer. Bewaarboek never goes on the internet. It is not a care provider and makes no official papers.',
    call: 'When to call at once',

    titleLabel: 'title',
    titleField: 'Title, if there is one',
    titleHint: 'You can choose or change it at any time.',
    whereLabel: 'where',
    whereDefault: 'The book is put on this computer, under Documents in the folder Bewaarboek.',
    whereChosen: 'The book is put in a folder of its own in ‘{name}’.',
    elsewhere: 'Somewhere else',
    backToDefault: 'In the folder Bewaarboek after all',
    makeIt: 'Make the book',
    making: 'The book is being made',
    chooseHere: 'Put the book here',

    openLead: 'These books lie under Documents, in the folder Bewaarboek.',
    nearLabel: 'here',
    nothingNear: 'There is no book in the usual place, under Documents in the folder Bewaarboek.',
    opening: 'The book is opening',
    lookElsewhere: 'Look somewhere else',
    openHere: 'Open this book',
  },
)
