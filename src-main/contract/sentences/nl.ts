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
    `Het boek ${name(d)} heeft een slot. Deze versie van Bewaarboek kan het nog niet openen. Het is niet veranderd.`,
  'book-damaged': (d) =>
    `Het boek ${name(d)} is beschadigd en kan zo niet worden gelezen. Er is niets aan veranderd. Zet het terug van een kopie.`,
  'book-exists': (d) =>
    `Er is op deze plek al iets met de naam ${name(d)}. Dat is niet veranderd. Kies een andere naam.`,
  'book-in-use': () =>
    'Het boek is al open in een ander venster of programma. Hier kunnen jullie het lezen; schrijven kan in dat andere venster.',
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

  'child-not-found': () => 'Dit kindje staat niet in het boek.',
  'parent-not-found': () => 'Deze ouder staat niet in het boek.',
  'page-not-found': () => 'Deze bladzijde staat niet in het boek.',
  'version-not-found': () => 'Deze eerdere versie staat niet in het boek.',
  'photo-not-found': () => 'Deze foto staat niet in het boek.',
  'document-not-found': () => 'Dit blad is er niet meer. Maak het opnieuw.',
  'place-not-found': () => 'Deze plek is er niet meer. Kies opnieuw.',
  'too-many-parents': () => 'In het boek is plaats voor twee ouders. Er is niets veranderd.',
  'text-too-long': (d) =>
    `Deze tekst is langer dan ${d['limit'] ?? '500'} tekens, en dat past niet op deze plek. Er is niets veranderd. Verdeel de tekst.`,
  'date-not-real': (d) => `De datum ${name(d)} bestaat niet. Er is niets veranderd.`,

  'file-not-found': (d) => `Het bestand ${name(d)} is er niet.`,
  'file-unreadable': (d) => `Het bestand ${name(d)} mag niet worden gelezen. Het is niet veranderd.`,
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
  'backup-locked': (d) => `De kopie ${name(d)} heeft een slot. Deze versie van Bewaarboek kan haar nog niet openen.`,
}
