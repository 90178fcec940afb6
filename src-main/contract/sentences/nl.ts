/** @file Dutch sentences for every failure. The source; English must match. */
import type { ErrorCode, ErrorDetails } from '../errors.ts'

const name = (details: ErrorDetails) => `‘${details['name'] ?? '…'}’`

export const nl: Record<ErrorCode, (details: ErrorDetails) => string> = {
  'invalid-input': (d) =>
    d['field'] === undefined
      ? 'Dit kon niet worden gelezen. Jullie boek is niet veranderd.'
      : `Dit kon niet worden gelezen: ${d['field']}. Jullie boek is niet veranderd.`,
  unexpected: () => 'Er ging iets mis wat niet had mogen gebeuren. Wat bewaard was, is bewaard gebleven.',
  stopped: () => 'Het werk is gestopt. Alles is zoals het was.',

  'book-not-open': () => 'Er is nog geen boek open. Open eerst een boek.',
  'book-not-found': (d) => `Het boek ${name(d)} is hier niet gevonden. Misschien is de map verplaatst.`,
  'not-a-book': (d) => `De map ${name(d)} is geen bewaarboek. Er is niets in veranderd.`,
  'book-newer': (d) =>
    `Het boek ${name(d)} is gemaakt met een nieuwere versie van Bewaarboek. Het is niet veranderd. Open het met die nieuwere versie.`,
  'book-locked': (d) =>
    `Het boek ${name(d)} is op slot. Het gaat open met jullie wachtwoord of met de woorden van het herstelblad.`,
  'wrong-password': () =>
    'Met dit wachtwoord gaat het boek niet open. Met de sleutel zelf is niets mis, en er is niets veranderd.',
  'wrong-words': () =>
    'Deze woorden horen niet bij dit boek. Misschien is dit een ouder blad, of dat van een ander boek.',
  'words-mistyped': (d) =>
    (d['lines'] ?? '').includes(',')
      ? `De regels ${d['lines'] ?? '…'} zijn anders getypt dan op het herstelblad.`
      : `Regel ${d['lines'] ?? '…'} is anders getypt dan op het herstelblad. De rest klopt.`,
  'keys-damaged': (d) =>
    `Het bestand met de sleutel van ${name(d)} is beschadigd. Over jullie wachtwoord zegt dat niets. Is er een herstelblad, dan gaat het boek daarmee open. Ook een kopie op een stick heeft een eigen sleutel.`,
  'password-empty': () => 'Er is nog geen wachtwoord ingevuld.',
  'already-locked': () => 'Dit boek heeft al een slot.',
  'not-locked': () => 'Dit boek heeft geen slot.',
  'lock-not-proven': () => 'Het boek zoals het was, blijft staan, omdat nog niet zeker is dat de nieuwe kopie heel is.',
  'sheet-not-found': () =>
    'Dit nieuwe herstelblad is er niet meer. Maak het opnieuw. Een eerder herstelblad werkt nog.',
  'bsn-needs-lock': () => 'Een burgerservicenummer wordt alleen bewaard in een boek met een slot.',
  'bsn-not-real': () => 'Dit kan geen burgerservicenummer zijn. Kijk de cijfers nog eens na.',
  'book-damaged': (d) =>
    `Het boek ${name(d)} is beschadigd en kan zo niet worden gelezen. Er is niets aan veranderd. Zet het terug van een kopie.`,
  'book-exists': (d) =>
    `Er is op deze plek al iets met de naam ${name(d)}. Dat is niet veranderd. Kies een andere naam.`,
  'book-in-use': () =>
    'Het boek is al open in een ander venster of programma. Hier kunnen jullie het lezen; schrijven kan in dat andere venster.',
  'book-being-copied': () => 'Er wordt net een kopie van het boek gemaakt. Daarna kunnen jullie weer schrijven.',
  'book-read-only': () => 'Op de plek waar dit boek ligt, kan niets worden geschreven. Lezen kan wel.',

  'folder-not-found': (d) => `De map ${name(d)} is er niet.`,
  'folder-read-only': (d) =>
    `In de map ${name(d)} kan niets worden geschreven. Er is niets veranderd. Kies een andere map.`,
  'name-too-long': (d) => `De naam ${name(d)} is te lang voor deze schijf. Er is niets gemaakt. Kies een kortere naam.`,
  'name-unusable': (d) =>
    `Met de naam ${name(d)} kan deze schijf geen map maken. Er is niets gemaakt. Kies een andere naam.`,
  'disk-full': () => 'De schijf is vol. Wat bewaard was, is bewaard gebleven. Maak ruimte en probeer het opnieuw.',
  'disk-error': (d) =>
    d['name'] === undefined
      ? 'De schijf geeft een fout. Wat bewaard was, is bewaard gebleven.'
      : `De schijf geeft een fout bij ${name(d)}. Wat bewaard was, is bewaard gebleven.`,

  'generation-not-found': () => 'Dit boek van eerder is er niet.',
  'generation-damaged': (d) =>
    `Het boek van ${d['name'] ?? '…'} is niet heel en kan niet worden teruggehaald. Er is niets veranderd.`,
  'no-good-generation': (d) =>
    `Het boek ${name(d)} is beschadigd, en van het boek van eerder, dat het zelf bewaart, is niets meer heel. Er is niets aan veranderd. Zet het terug van een stick.`,

  'child-not-found': () => 'Dit kindje staat niet in het boek.',
  'parent-not-found': () => 'Deze ouder staat niet in het boek.',
  'page-not-found': () => 'Deze bladzijde staat niet in het boek.',
  'version-not-found': () => 'Deze eerdere versie staat niet in het boek.',
  'photo-not-found': () => 'Deze foto staat niet in het boek.',
  'document-not-found': () => 'Dit blad is er niet meer. Maak het opnieuw.',
  'place-not-found': () => 'Deze plek is er niet meer. Kies opnieuw.',
  'too-many-parents': () => 'In het boek is plaats voor twee ouders. Er is niets veranderd.',
  'edition-not-found': () => 'Deze uitgave staat niet in het boek.',
  'edition-exists': () => 'Er is al een uitgave met deze naam. Er is niets veranderd. Kies een andere naam.',
  'day-not-found': () => 'Deze dag staat niet in het boek.',
  'too-many-days': () =>
    'Het boek heeft plaats voor duizend dagen. Er is niets veranderd. Verander een dag die er al is.',
  'no-whole-day': () =>
    'Er is geen dag om mee te geven: een andere agenda vraagt om een dag, een maand en een jaar. Er is niets veranderd.',
  'too-many-editions': () =>
    'In het boek is plaats voor honderd uitgaven. Er is niets veranderd. Haal eerst een uitgave weg.',
  'question-not-found': () => 'Deze vraag staat niet in het boek.',
  'too-many-questions': () =>
    'In het boek is plaats voor tweehonderd vragen. Er is niets veranderd. Leg eerst een vraag weg.',
  'link-not-opened': (d) =>
    `De browser ging niet open. Het adres is ${d['name'] ?? '…'}. Jullie kunnen het daar zelf typen.`,
  'text-too-long': (d) =>
    `Deze tekst is langer dan ${d['limit'] ?? '500'} tekens, en dat past niet op deze plek. Er is niets veranderd. Verdeel de tekst.`,
  'date-not-real': (d) => `De datum ${name(d)} bestaat niet. Er is niets veranderd.`,

  'file-not-found': (d) => `Het bestand ${name(d)} is er niet.`,
  'file-unreadable': (d) => `Het bestand ${name(d)} kan niet worden gelezen. Het is niet veranderd.`,
  'text-not-readable': (d) => `In het bestand ${name(d)} staat geen leesbare tekst. Er is niets toegevoegd.`,

  'photo-empty': (d) => `Het bestand ${name(d)} is leeg. Er is niets van toegevoegd.`,
  'photo-not-a-picture': (d) =>
    `Het bestand ${name(d)} is geen foto die het boek kan bewaren. Er is niets van toegevoegd.`,
  'photo-damaged': (d) => `De foto ${name(d)} is beschadigd; er is niets meer van te zien. Er is niets van toegevoegd.`,
  'photo-altered': (d) =>
    `Het origineel van de foto ${name(d)} is weg of niet meer zoals het was. Al het andere is er nog. Misschien staat de foto in een kopie.`,
  'photo-too-large': (d) =>
    `De foto ${name(d)} is te groot om veilig te openen. Er is niets van toegevoegd. Een kleinere kopie kan wel.`,

  'booklet-failed': () => 'De bladzijden konden niet worden gezet. Jullie boek is niet veranderd.',
  'nothing-to-print': () => 'Er is nog niets om af te drukken.',

  'backup-not-found': (d) => `In de map ${name(d)} is geen kopie van een bewaarboek gevonden.`,
  'backup-newer': (d) =>
    `De kopie ${name(d)} is gemaakt met een nieuwere versie van Bewaarboek. Open haar met die versie.`,
  'backup-damaged': (d) =>
    `De kopie ${name(d)} is niet heel: ${d['reason'] ?? 'zij kan niet worden gelezen'}. Er is niets teruggezet.` +
    (d['good'] === undefined ? '' : ` De kopie ${d['good']} is wel heel.`),
  'backup-inside-book': () => 'Deze map ligt in het boek zelf. Een kopie hoort ergens anders. Kies een andere map.',
  'backup-not-equal': (d) =>
    `Wat is teruggelezen, is niet gelijk aan het boek: ${name(d)}. Deze kopie telt niet. Jullie boek is niet veranderd.`,
  'backup-locked': (d) =>
    `De kopie ${name(d)} is op slot. Zij gaat open met het wachtwoord of het herstelblad van dat boek.`,
  'backup-of-other-book': (d) => `De kopie ${name(d)} is van een ander boek dan het boek dat nu open is.`,
  'stick-lies': (d) =>
    `Wat op ${name(d)} is geschreven, kwam bij het teruglezen anders terug. Sommige sticks zeggen meer ruimte te hebben dan ze hebben. Vertrouw deze stick niet en neem een andere. Jullie boek is niet veranderd.`,
}
