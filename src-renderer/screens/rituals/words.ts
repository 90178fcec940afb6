/** @file Words of the rituals, and of the ones to begin from. What a beginning writes on a page is the parents' own from then on. */
import { defineWords } from '../../i18n/words.ts'

export const ritualWords = defineWords(
  {
    title: 'Rituelen',
    lead: 'Iets wat jullie samen doen, één keer of ieder jaar. Het mag klein zijn.',
    begin: 'Om mee te beginnen',
    beginLead: 'Elke stap kan anders. Hier is niets goed of fout.',
    byCandle: 'Bij de kaars zitten',
    byCandleOf: 'Bij de kaars zitten: {title}',
    for: '{title} voor {names}',

    candle: 'Een kaars',
    'candle.about': 'Een licht dat brandt zo lang jullie willen.',
    'candle.steps':
      'Zet een kaars waar jullie hem kunnen zien.\nSteek hem aan. Zeg een naam, of zeg niets.\nBlijf zo lang als het goed voelt.\nSchrijf op wat er was, als jullie dat willen.',
    water: 'De watermethode',
    'water.about': 'Jullie kindje in koud water, voor de dagen thuis. Bij Steun staat hoe.',
    'water.steps':
      'Neem een schaal of een pot waar jullie doorheen kunnen kijken.\nDoe er koud water uit de kraan in.\nLeg jullie kindje in het water. Blijf erbij zo lang als jullie willen.\nSchrijf per dag op wat jullie zagen en deden, als jullie dat willen.',
    planting: 'Iets planten',
    'planting.about': 'Een boom, een struik, een bol in een pot.',
    'planting.steps':
      'Kies wat jullie willen planten, en waar.\nMaak samen het gat. De aarde mag tussen de vingers.\nLeg er iets bij, als jullie dat willen: een brief, een steen, een lintje.\nGeef water. Kom terug wanneer jullie willen.',
    naming: 'Een naam geven',
    'naming.about': 'Een naam, een koosnaam of een eigen woord.',
    'naming.steps':
      'Kies een moment waarop niemand haast heeft.\nVertel elkaar hoe de naam gekomen is.\nZeg de naam hardop, of schrijf hem op.\nLaat weten wie de naam mag gebruiken, als jullie dat willen.',
    goodbye: 'Afscheid nemen',
    'goodbye.about': 'Op de dag zelf, of veel later.',
    'goodbye.steps':
      'Kies een plek die bij jullie past.\nNeem iets mee: een lied, een bloem, een paar regels.\nZeg wat er te zeggen is. Stil zijn is ook goed.\nBlijf zo lang als jullie willen.',
    lights: 'Wereldlichtjesdag',
    'lights.about': 'De tweede zondag van december, om zeven uur ’s avonds.',
    'lights.steps':
      'Zet tegen zeven uur een kaars voor het raam.\nSteek hem aan om zeven uur. Op veel plekken brandt er dan een.\nLaat hem een uur branden, of zo lang als het goed is.\nSchrijf op wie er was, als jullie dat willen.',
    own: 'Een eigen ritueel',
    'own.about': 'Een leeg blad, voor wat van jullie is.',
    'own.steps': '',

    candleLead: 'Hier is niets goed of fout. Stoppen mag altijd.',
    staysOn: 'Het scherm blijft zo',
    write: 'Een paar woorden opschrijven',
    look: 'Naar de bladzijde',
    stop: 'Stoppen',
  },
  {
    title: 'Rituals',
    lead: 'Something you do together, once or every year. It may be small.',
    begin: 'To begin from',
    beginLead: 'Every step can be different. There is no right or wrong here.',
    byCandle: 'Sit by the candle',
    byCandleOf: 'Sit by the candle: {title}',
    for: '{title} for {names}',

    candle: 'A candle',
    'candle.about': 'A light that burns as long as you like.',
    'candle.steps':
      'Put a candle where you can see it.\nLight it. Say a name, or say nothing.\nStay as long as it feels good.\nWrite down what there was, if you wish.',
    water: 'The water method',
    'water.about': 'Your baby in cold water, for the days at home. Support says how.',
    'water.steps':
      'Take a bowl or a jar that you can see through.\nFill it with cold water from the tap.\nLay your baby in the water. Stay for as long as you like.\nWrite down day by day what you saw and did, if you wish.',
    planting: 'Planting something',
    'planting.about': 'A tree, a shrub, a bulb in a pot.',
    'planting.steps':
      'Choose what you would like to plant, and where.\nDig the hole together. The soil may get between your fingers.\nLay something with it, if you wish: a letter, a stone, a ribbon.\nGive it water. Come back whenever you like.',
    naming: 'Giving a name',
    'naming.about': 'A name, a pet name or a word of your own.',
    'naming.steps':
      'Choose a moment when nobody is in a hurry.\nTell each other how the name came.\nSay the name aloud, or write it down.\nLet others know who may use the name, if you wish.',
    goodbye: 'Saying goodbye',
    'goodbye.about': 'On the day itself, or much later.',
    'goodbye.steps':
      'Choose a place that suits you.\nTake something with you: a song, a flower, a few lines.\nSay what there is to say. Being quiet is good too.\nStay as long as you like.',
    lights: 'Worldwide Candle Lighting',
    'lights.about': 'The second Sunday of December, at seven in the evening.',
    'lights.steps':
      'Put a candle at the window before seven.\nLight it at seven. In many places one burns then.\nLet it burn for an hour, or as long as is good.\nWrite down who was there, if you wish.',
    own: 'A ritual of your own',
    'own.about': 'An empty sheet, for what is yours.',
    'own.steps': '',

    candleLead: 'There is no right or wrong here. You can stop at any time.',
    staysOn: 'The screen stays on',
    write: 'Write down a few words',
    look: 'To the page',
    stop: 'Stop',
  },
)
