/** @file The request for an akte van geboorte (levenloos), to the municipality of the birth (BW 1:19i; BBS art. 43 and 66). */
import type { Child, Parent } from '#contract'
import type { Asked } from './asked.ts'
import { childNames, birthRow, lengthField, sexTicks } from './child-fields.ts'
import { birthTown, toRegistrar } from './destinations.ts'
import { ofChild } from './field-key.ts'
import { parentColumn, wholeParent } from './parent-column.ts'
import { dutchForm, field, row, ticks } from './sheet-data.ts'
import type { SheetBlock, SheetPart, SheetWords } from './sheet-data.ts'
import { legalParents, signersOf } from './signers.ts'
import { situationOf } from './situation.ts'

const explanation =
  'This sheet asks the municipality where your baby was born to draw up the Dutch certificate, the akte van geboorte (levenloos). Names are only written if you wish. If the law knows two parents, both sign. It is in Dutch because a Dutch municipality reads it.'

/** The filled request. Two legal parents stand side by side, a second one blank when the book knows one or none. */
export function certificateRequest({ book, child, language, day }: Asked): SheetWords {
  return {
    ...dutchForm('akte', language, explanation),
    title: 'Verzoek om een akte van geboorte (levenloos)',
    subtitle: 'Artikel 1:19i, eerste lid, van het Burgerlijk Wetboek',
    to: toRegistrar(birthTown(child)),
    from: day,
    opening:
      'Dit is een verzoek om een akte van geboorte (levenloos) op te maken, of alsnog op te maken, van het kind dat hieronder staat.',
    parts: [parentsPart({ book, child }), childPart({ book, child }), enclosuresPart(child)],
    signing: signingOf(signersOf(book, child)),
    foot: 'Dit blad is een verzoek. Het is geen officieel document.',
  }
}

function parentsPart({ book, child }: Pick<Asked, 'book' | 'child'>): SheetPart {
  const { one, parents } = legalParents(book, child)
  const [first, second] = parents
  const after = [relationTicks(child), ...questionAbout(parents)]
  if (one) {
    const whole = wholeParent('De ouder', first, child)
    return { title: whole.title, blocks: [...whole.blocks, ...after] }
  }
  const columns = [parentColumn('Een ouder', first, child), parentColumn('De andere ouder', second, child)]
  return { title: '', blocks: [{ kind: 'beside', columns }, ...after] }
}

/** What the parents were at the birth: it decides who is on the akte (HUP, Geboorte). */
function relationTicks(child: Child): SheetBlock {
  const { relation } = child.details
  return ticks(
    [
      ['gehuwd', relation === 'married'],
      ['geregistreerd partner', relation === 'registered-partners'],
      ['kind erkend', relation === 'acknowledged'],
      ['van plan te erkennen', relation === 'meant-to-acknowledge'],
      ['geen van deze', relation === 'none' || relation === 'one-parent'],
    ],
    { columns: 3, label: 'Bij de geboorte', key: ofChild(child, 'relation') },
  )
}

// no rule was found for who consents in the place of a parent who died: so it is asked
function questionAbout(parents: readonly (Parent | undefined)[]): SheetBlock[] {
  return parents.some((parent) => parent?.details.died === 'yes')
    ? [{ kind: 'text', text: 'Een van de ouders is overleden. Wilt u ons zeggen wat er dan nodig is?' }]
    : []
}

function childPart({ book, child }: Pick<Asked, 'book' | 'child'>): SheetPart {
  return {
    title: 'Het kind',
    blocks: [
      childNames(book, child, 'als u dat wenst'),
      birthRow(child, 'Dag van de geboorte'),
      row(
        lengthField(child, 'komt niet op de akte', 2),
        field('Gekozen geslachtsnaam', child.details.chosenSurname, {
          span: 3,
          hint: 'de keuze geldt alleen voor dit kind',
          key: ofChild(child, 'chosenSurname'),
        }),
      ),
      sexTicks(child),
    ],
  }
}

function enclosuresPart(child: Child): SheetPart {
  const { certificate } = child.details
  const burial: [string, boolean][] =
    situationOf(child).burialAct === 'no' ? [] : [['Verklaring van overlijden, en de gesloten envelop', false]]
  return {
    title: 'Bij dit verzoek',
    blocks: [
      ticks(
        [
          ['Verklaring van een arts of verloskundige', false],
          ['Kopie van de identiteitsbewijzen', false],
          ['Kopie van papieren uit het dossier', false],
          ['Ander stuk, zoals een rouwkaart of brief', false],
          ['Akte van erkenning of van naamskeuze', false],
          ...burial,
        ],
        { columns: 2 },
      ),
      ticks([['Voor zover bekend is er nog geen akte van dit kind.', certificate === 'none']], {
        key: ofChild(child, 'certificate'),
      }),
    ],
  }
}

function signingOf(signers: readonly (Parent | undefined)[]): string[][] {
  if (signers.length < 2) return [['Plaats', 'Datum', 'Handtekening']]
  return [
    ['Plaats en datum', 'Plaats en datum'],
    ['Handtekening van een ouder', 'Handtekening van de andere ouder'],
  ]
}
