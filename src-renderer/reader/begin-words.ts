/** @file Words from the first look up to the moment a book lies open. */
import { defineWords } from './language.ts'

export const beginWords = defineWords(
  {
    lead: 'Een boek om in te bewaren wat van een kindje is.',
    what: 'In deze map liggen de woorden, brieven en foto’s van ouders. Met deze bladzijde zijn ze te lezen: zonder programma en zonder internet, nu en later.',
    choose: 'De map kiezen',
    chooseWhat: 'Kies Bewaarboek-backup, de map waarin deze bladzijde ligt. Of sleep die map hierheen.',
    files: 'Losse bestanden kiezen',
    filesWhat: 'Voor een browser die geen hele map kan kiezen.',
    upload:
      'De browser vraagt misschien of de bestanden geüpload mogen worden. Zo noemt de browser elk lezen. Er wordt niets verstuurd: deze bladzijde kan dat niet eens.',
    about: 'Over deze map',
    aboutCare:
      'Wees er voorzichtig mee. Verander niets in deze map, hernoem niets en haal er niets uit. Een kopie van de hele map op een andere plek maken mag altijd, en is een goed idee.',
    aboutRestore:
      'Terugzetten in het programma Bewaarboek: kies daar ‘Terugzetten van een stick’ en dan deze map. Dat mag op een andere computer. Deze map blijft zoals zij is.',
    aboutInside:
      'Per boek is er een map met een lange naam. Daarin staat bij elke datum een kopie van de teksten. In ‘media’ staan de foto’s, in ‘keys’ de sleutels van een boek met een slot. Een map die op ‘.part’ eindigt, is niet afgemaakt en telt niet.',
    aboutLock:
      'Een boek zonder slot kan iedereen lezen die deze map heeft. Een boek met een slot gaat alleen open met het wachtwoord of het herstelblad; zonder een van beide kan niemand het openen.',
    aboutFormat: 'In FORMAT.txt staat, in het Engels, hoe een programma te maken is dat deze map leest.',
    nothingFound:
      'In wat gekozen is, ligt geen kopie van een bewaarboek. Kies de map Bewaarboek-backup zelf, of de hele stick.',
    dropRefused: 'Deze browser gaf de gesleepte map niet door. Kies de map met de knop.',
    looking: 'De map wordt bekeken.',
    found: 'Hier ligt een boek.',
    foundMore: 'Hier liggen boeken.',
    foundLead: 'De nieuwste kopie staat bovenaan. Lezen verandert niets.',
    lockedBook: 'Een boek met een slot',
    unnamedBook: 'Een boek zonder titel',
    noCopies: 'In de map van dit boek ligt geen kopie die af is.',
    whole: 'Alle bestanden zijn er',
    wholeLocked: 'Alle bestanden zijn er, op slot',
    noDate: 'datum onbekend',
    open: 'Openen',
    openCopy: 'Openen: {when}',
    readAnyway: 'Toch lezen',
    readAnywayCopy: 'Toch lezen: {when}',
    otherFolder: 'Andere map kiezen',
    theme: 'Avond',
    themeDay: 'Dag',
    'texts-missing': 'De teksten van deze kopie zijn er niet bij.',
    'texts-altered': 'De teksten zijn niet meer zoals ze werden bewaard. Misschien is een deel nog te lezen.',
    newer:
      'Deze kopie is gemaakt met een nieuwere Bewaarboek. De LEES-MIJ.html die daarbij hoort, kan haar lezen. Zij ligt naast deze map, of op een nieuwere stick.',
    'manifest-missing':
      'De lijst van wat erbij hoort (manifest.json) is er niet. De teksten zijn er wel; of alles er is, kan niet worden nagegaan.',
    'manifest-altered':
      'De lijst van wat erbij hoort (manifest.json) is niet meer zoals zij werd bewaard. De teksten zijn er wel; of alles er is, kan niet worden nagegaan.',
    'originals-missing': 'De teksten zijn heel. Deze foto’s zijn er niet of niet helemaal: {names}.',
    others: '{names} en andere',
    locked: 'Dit boek heeft een slot.',
    lockedLead: 'Het gaat open met het wachtwoord, of met de woorden van het herstelblad.',
    way: 'Openen met',
    password: 'Wachtwoord',
    sheet: 'Herstelblad',
    show: 'Tonen',
    hide: 'Verbergen',
    sheetHint: 'Typ de woorden zoals ze op het blad staan, vier op een regel. Hoofdletters maken niet uit.',
    line: 'Regel {line}',
    lineShort: 'Op deze regel horen vier woorden.',
    lineLong: 'Op deze regel staan meer dan vier woorden.',
    lineStrange: '‘{word}’ is geen woord van een herstelblad.',
    lineMistyped: 'Eén woord op deze regel is anders dan op het blad, of de regels staan op een andere plek.',
    lineRight: 'Klopt.',
    trying: 'Het slot wordt geprobeerd. Dat duurt een paar tellen.',
    passwordEmpty: 'Er is nog geen wachtwoord ingevuld.',
    linesEmpty: 'Er zijn nog geen woorden ingevuld.',
    wrongPassword:
      'Met dit wachtwoord gaat het boek niet open. Met de sleutel zelf is niets mis, en er is niets veranderd. Let op hoofdletters, en op spaties aan het eind.',
    wrongSheet:
      'Met deze woorden gaat het boek niet open. Met de sleutel zelf is niets mis. Misschien is dit een ouder blad, of dat van een ander boek.',
    damagedPassword:
      'Het bestand met de sleutel voor het wachtwoord is beschadigd, en zijn tweede exemplaar ook. Over het wachtwoord zegt dat niets. Met het herstelblad kan het boek nog open; een andere kopie heeft haar eigen sleutel.',
    damagedSheet:
      'Het bestand met de sleutel voor het herstelblad is beschadigd, en zijn tweede exemplaar ook. Over de woorden zegt dat niets. Met het wachtwoord kan het boek nog open; een andere kopie heeft haar eigen sleutel.',
    nonePassword:
      'Er is geen sleutel voor een wachtwoord bij. Kies de hele map Bewaarboek-backup, met ‘keys’ erin, of gebruik het herstelblad.',
    noneSheet:
      'Er is geen sleutel voor een herstelblad bij. Misschien is dat blad nooit gemaakt. Gebruik het wachtwoord.',
    newerKeys: 'De sleutel is gemaakt met een nieuwere Bewaarboek. Gebruik de LEES-MIJ.html die daarbij hoort.',
    textsSealed:
      'De sleutel past, maar de teksten van deze kopie zijn beschadigd en gaan niet open. Aan het wachtwoord ligt het niet. Kies een andere kopie.',
    otherLock:
      'De sleutel past op dit boek, maar deze kopie is gemaakt toen het een ander slot had. Probeer het wachtwoord of het herstelblad van toen, of kies een nieuwere kopie.',
    textsUnreadable: 'De teksten van deze kopie zijn beschadigd en niet te lezen. Kies een andere kopie.',
    back: 'Terug naar de kopieën',
  },
  {
    lead: 'A book to keep what belongs to a baby.',
    what: 'This folder holds the words, letters and photos of parents. With this page they can be read: without a program and without the internet, now and later.',
    choose: 'Choose the folder',
    chooseWhat: 'Choose Bewaarboek-backup, the folder this page lies in. Or drag that folder here.',
    files: 'Choose single files',
    filesWhat: 'For a browser that can’t choose a whole folder.',
    upload:
      'The browser may ask whether the files may be uploaded. That is what browsers call any reading. Nothing is sent: this page is not even able to.',
    about: 'About this folder',
    aboutCare:
      'Please treat it with care. Change nothing in this folder, rename nothing and take nothing out. Making a copy of the whole folder in another place is always fine, and a good idea.',
    aboutRestore:
      'To restore it in the program Bewaarboek: choose ‘Restore from a stick’ there, and then this folder. This may be on another computer. This folder stays as it is.',
    aboutInside:
      'Each book has a folder with a long name. In it, each date holds a copy of the texts. ‘media’ holds the photos, ‘keys’ the keys of a book with a lock. A folder that ends in ‘.part’ was not finished and does not count.',
    aboutLock:
      'A book without a lock can be read by anyone who has this folder. A book with a lock opens only with its password or its recovery sheet; without either, nobody can open it.',
    aboutFormat: 'FORMAT.txt tells how to make a program that reads this folder.',
    nothingFound:
      'There is no backup of a Bewaarboek in what was chosen. Choose the folder Bewaarboek-backup itself, or the whole stick.',
    dropRefused: 'This browser did not pass on the folder that was dragged. Choose the folder with the button.',
    looking: 'Looking at the folder.',
    found: 'Here lies a book.',
    foundMore: 'Here lie books.',
    foundLead: 'The newest copy comes first. Reading changes nothing.',
    lockedBook: 'A book with a lock',
    unnamedBook: 'A book without a title',
    noCopies: 'The folder of this book holds no copy that was finished.',
    whole: 'All files are there',
    wholeLocked: 'All files are there, locked',
    noDate: 'date unknown',
    open: 'Open',
    openCopy: 'Open: {when}',
    readAnyway: 'Read it anyway',
    readAnywayCopy: 'Read it anyway: {when}',
    otherFolder: 'Choose another folder',
    theme: 'Evening',
    themeDay: 'Day',
    'texts-missing': 'The texts of this copy are not there.',
    'texts-altered': 'The texts are no longer as they were kept. Perhaps a part can still be read.',
    newer:
      'This copy was made with a newer Bewaarboek. The LEES-MIJ.html that belongs to it can read it. It lies beside this folder, or on a newer stick.',
    'manifest-missing':
      'The list of what belongs here (manifest.json) is not there. The texts are; whether everything is there can’t be checked.',
    'manifest-altered':
      'The list of what belongs here (manifest.json) is no longer as it was kept. The texts are there; whether everything is there can’t be checked.',
    'originals-missing': 'The texts are whole. These photos are not there, or not entirely: {names}.',
    others: '{names} and others',
    locked: 'This book has a lock.',
    lockedLead: 'It opens with the password, or with the words of the recovery sheet.',
    way: 'Open with',
    password: 'Password',
    sheet: 'Recovery sheet',
    show: 'Show',
    hide: 'Hide',
    sheetHint: 'Type the words as they stand on the sheet, four to a line. Capitals do not matter.',
    line: 'Line {line}',
    lineShort: 'This line should have four words.',
    lineLong: 'This line has more than four words.',
    lineStrange: '‘{word}’ is not a word of a recovery sheet.',
    lineMistyped: 'One word on this line differs from the sheet, or the lines stand in another place.',
    lineRight: 'Right.',
    trying: 'Trying the lock. This takes a few seconds.',
    passwordEmpty: 'No password has been typed yet.',
    linesEmpty: 'No words have been typed yet.',
    wrongPassword:
      'This password does not open the book. There is nothing wrong with the key itself, and nothing has changed. Mind capitals, and spaces at the end.',
    wrongSheet:
      'These words do not open the book. There is nothing wrong with the key itself. Perhaps this is an older sheet, or that of another book.',
    damagedPassword:
      'The file with the key for the password is damaged, and so is its second copy. This says nothing about the password. The recovery sheet can still open the book; another copy has a key of its own.',
    damagedSheet:
      'The file with the key for the recovery sheet is damaged, and so is its second copy. This says nothing about the words. The password can still open the book; another copy has a key of its own.',
    nonePassword:
      'There is no key for a password here. Choose the whole folder Bewaarboek-backup, with ‘keys’ in it, or use the recovery sheet.',
    noneSheet: 'There is no key for a recovery sheet here. Perhaps that sheet was never made. Use the password.',
    newerKeys: 'The key was made with a newer Bewaarboek. Use the LEES-MIJ.html that belongs to it.',
    textsSealed:
      'The key fits, but the texts of this copy are damaged and do not open. It is not the password. Choose another copy.',
    otherLock:
      'The key fits this book, but this copy was made when it had another lock. Try the password or the recovery sheet of that time, or choose a newer copy.',
    textsUnreadable: 'The texts of this copy are damaged and can’t be read. Choose another copy.',
    back: 'Back to the copies',
  },
)
