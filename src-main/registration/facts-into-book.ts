/** @file Facts laid over a book, or over a book that is nowhere: what the facts say goes before what the book says. */
import { Book, BookError, emptyChild, emptyParentDetails } from '#contract'
import type { Child, ChildFacts, FactsFile, Language, Parent, ParentFacts } from '#contract'

/** A book of the facts alone, that lies nowhere. */
export function bookOfFacts(facts: FactsFile, language: Language): Book {
  const empty = { title: '', language, folder: '', locked: false, readOnly: null, parents: [], children: [] }
  return withFacts(Book.parse({ id: idFor('0', 0), ...empty }), facts)
}

/**
 * The book as the facts say it is. An item of the facts is of whoever has its `id`, else of whoever has its name, else of who stands in
 * the same place; in a book that has none yet it is somebody new. A name or id that is not there gives `child-not-found` or `parent-not-found`.
 */
export function withFacts(book: Book, facts: FactsFile): Book {
  const parents = laid(book.parents, facts.parents, { make: newParent, fill: fillParent, lost: 'parent-not-found' })
  if (parents.length > 2) throw new BookError('too-many-parents')
  const children = laid(book.children, facts.children, {
    make: newChild,
    fill: (child, given: ChildFacts) => fillChild(child, given, parents),
    lost: 'child-not-found',
  })
  return { ...book, parents, children }
}

type Laying<Item, Facts> = {
  make: (position: number) => Item
  fill: (item: Item, facts: Facts) => Item
  lost: 'child-not-found' | 'parent-not-found'
}

function laid<
  Item extends { id: string; name: string },
  Facts extends { id?: string | undefined; name?: string | undefined },
>(items: readonly Item[], facts: readonly Facts[], { make, fill, lost }: Laying<Item, Facts>): Item[] {
  const found = [...items]
  facts.forEach((given, position) => {
    const at = placeOf(items, given, position)
    if (at === null) throw new BookError(lost, { name: given.name ?? given.id ?? '' })
    found[at] = fill(found.at(at) ?? make(at), given)
  })
  return found
}

function placeOf(
  items: readonly { id: string; name: string }[],
  { id, name }: { id?: string | undefined; name?: string | undefined },
  position: number,
): number | null {
  if (items.length === 0) return position
  if (id !== undefined) return placeWhere(items, (item) => item.id === id)
  if (name === undefined || name === '') return position
  return placeWhere(items, (item) => item.name === name)
}

function placeWhere<Item>(items: readonly Item[], fits: (item: Item) => boolean): number | null {
  const [first, second] = items.flatMap((item, at) => (fits(item) ? [at] : []))
  return first === undefined || second !== undefined ? null : first
}

function newParent(position: number): Parent {
  return { id: idFor('a', position) as Parent['id'], name: '', called: '', details: emptyParentDetails }
}

function newChild(position: number): Child {
  return { ...emptyChild, id: idFor('c', position) as Child['id'], thread: (position % 5) + 1 }
}

function fillParent(parent: Parent, { id, name, called, ...details }: ParentFacts): Parent {
  return {
    ...parent,
    id: id ?? parent.id,
    name: name ?? parent.name,
    called: called ?? parent.called,
    details: { ...parent.details, ...details } as Parent['details'],
  }
}

function fillChild(child: Child, facts: ChildFacts, parents: readonly Parent[]): Child {
  const { id, name, date, weeks, days, bornFrom, ...details } = facts
  return {
    ...child,
    id: id ?? child.id,
    name: name ?? child.name,
    date: date ?? child.date,
    weeks: weeks === undefined ? child.weeks : weeks,
    days: days === undefined ? child.days : days,
    details: {
      ...child.details,
      ...details,
      ...(bornFrom === undefined ? {} : { bornFrom: parentNamed(bornFrom, parents) }),
    } as Child['details'],
  }
}

function parentNamed(asked: string, parents: readonly Parent[]): Parent['id'] | '' {
  if (asked === '') return ''
  const found = parents.filter(({ id, name }) => id === asked || name === asked)
  const [parent] = found
  if (parent === undefined || found.length > 1) throw new BookError('parent-not-found', { name: asked })
  return parent.id
}

/** An id that is the same every time. */
function idFor(kind: 'a' | 'c' | '0', position: number): string {
  return `00000000-0000-4000-8000-${kind}${String(position).padStart(11, '0')}`
}
