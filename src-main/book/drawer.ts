/** @file The drawer: what was put away, until it is taken back. Nothing in it is ever taken out of the book. */
import { BookError, Drawered, OwnWords } from '#contract'
import type { Language, PageKind } from '#contract'
import type { Database } from '#main/database'
import type { Days } from './days.ts'
import { inColumn } from './json-column.ts'
import { childName, pageName } from './naming.ts'
import { onOneLine, shortened } from './opening.ts'
import { MOST_PARENTS } from './parents.ts'
import type { Questions } from './questions.ts'
import type { Writing } from './writing.ts'

type What = { kind: Drawered['kind']; id: string }
type Needs = {
  db: Database
  writing: Writing
  days: Days['shelf']
  questions: Questions
  language: () => Language
}
type Put = { id: string; at: string }

// a name fits on a line of the list
const NAME_LENGTH = 80

export function createDrawer({ db, writing, days, questions, language }: Needs) {
  const { change, moment } = writing
  const question = questionShelf(questions)
  const rows = { page: pageShelf(db), child: childShelf(db), photo: photoShelf(db), parent: parentShelf(db) }
  const shelves = { ...rows, day: days, question }

  const shelfOf = ({ kind, id }: What) => {
    const shelf = shelves[kind]
    if (shelf.exists.get(id) === undefined) throw new BookError(shelf.missing)
    return shelf
  }

  return {
    /** What lies in the drawer, last put away first, each with a name to know it by. */
    list: (): Drawered[] => {
      const words = language()
      return [
        ...shelves.page.list(words),
        ...shelves.child.list(words),
        ...shelves.photo.list(),
        ...shelves.parent.list(words),
        ...shelves.day.list(words),
        ...shelves.question.list(),
      ]
        .map(({ name, ...thing }) => Drawered.parse({ ...thing, name: shortened(onOneLine(name), NAME_LENGTH) }))
        .toSorted((one, other) => inOrder(other.removedAt, one.removedAt) || inOrder(one.id, other.id))
    },
    /** Puts it away. What lies there already stays as it lies. */
    put: (what: What): void => change(() => void shelfOf(what).putAway.run({ id: what.id, at: moment() })),
    /** Takes it back to where it was. What was not put away stays where it is. */
    takeBack: (what: What): void =>
      change(() => {
        const shelf = shelfOf(what)
        if (what.kind === 'parent' && shelves.parent.isFull(what.id)) throw new BookError('too-many-parents')
        shelf.takeBack.run(what.id)
      }),
  }
}

const inOrder = (one: string, other: string) => Number(one > other) - Number(one < other)

type PageRow = { id: string; removedAt: string; title: string; opening: string; kind: PageKind }

const pageShelf = (db: Database) => {
  const rows = db.prepare<[], PageRow>(
    'SELECT id, removed_at AS removedAt, title, opening, kind FROM pages WHERE removed_at IS NOT NULL',
  )
  return {
    missing: 'page-not-found' as const,
    exists: db.prepare<[string]>('SELECT 1 FROM pages WHERE id = ?'),
    putAway: db.prepare<Put>('UPDATE pages SET removed_at = @at WHERE id = @id AND removed_at IS NULL'),
    takeBack: db.prepare<[string]>('UPDATE pages SET removed_at = NULL WHERE id = ?'),
    list: (language: Language) =>
      rows.all().map(({ id, removedAt, ...page }) => {
        return { kind: 'page' as const, id, removedAt, name: pageName(page, language), pageKind: page.kind }
      }),
  }
}

type ChildRow = { id: string; removedAt: string; name: string; words: string }

const childShelf = (db: Database) => {
  const rows = db.prepare<[], ChildRow>(
    'SELECT id, removed_at AS removedAt, name, words FROM children WHERE removed_at IS NOT NULL',
  )
  return {
    missing: 'child-not-found' as const,
    exists: db.prepare<[string]>('SELECT 1 FROM children WHERE id = ?'),
    putAway: db.prepare<Put>('UPDATE children SET removed_at = @at WHERE id = @id AND removed_at IS NULL'),
    takeBack: db.prepare<[string]>('UPDATE children SET removed_at = NULL WHERE id = ?'),
    list: (language: Language) =>
      rows.all().map(({ id, removedAt, name, words }) => {
        const called = childName({ name, words: OwnWords.parse(inColumn(words)) }, language)
        return { kind: 'child' as const, id, removedAt, name: called, pageKind: null }
      }),
  }
}

type PhotoRow = { id: string; removedAt: string; caption: string; fileName: string }

const photoShelf = (db: Database) => {
  const rows = db.prepare<[], PhotoRow>(
    'SELECT id, removed_at AS removedAt, caption, file_name AS fileName FROM photos WHERE removed_at IS NOT NULL',
  )
  return {
    missing: 'photo-not-found' as const,
    exists: db.prepare<[string]>('SELECT 1 FROM photos WHERE id = ?'),
    putAway: db.prepare<Put>('UPDATE photos SET removed_at = @at WHERE id = @id AND removed_at IS NULL'),
    takeBack: db.prepare<[string]>('UPDATE photos SET removed_at = NULL WHERE id = ?'),
    list: () =>
      rows.all().map(({ id, removedAt, caption, fileName }) => {
        return { kind: 'photo' as const, id, removedAt, name: caption || fileName, pageKind: null }
      }),
  }
}

type ParentRow = { id: string; removedAt: string; name: string; called: string }

// what a parent wrote keeps pointing at them; while they lie here it is read under the name they had
const parentShelf = (db: Database) => {
  const rows = db.prepare<[], ParentRow>(
    'SELECT id, removed_at AS removedAt, name, called FROM parents WHERE removed_at IS NOT NULL',
  )
  const others = db
    .prepare<[string], number>('SELECT count(*) FROM parents WHERE removed_at IS NULL AND id <> ?')
    .pluck()
  return {
    missing: 'parent-not-found' as const,
    exists: db.prepare<[string]>('SELECT 1 FROM parents WHERE id = ?'),
    putAway: db.prepare<Put>('UPDATE parents SET removed_at = @at WHERE id = @id AND removed_at IS NULL'),
    takeBack: db.prepare<[string]>('UPDATE parents SET removed_at = NULL WHERE id = ?'),
    isFull: (id: string) => Number(others.get(id)) >= MOST_PARENTS,
    list: (language: Language) =>
      rows.all().map(({ id, removedAt, name, called }) => {
        return { kind: 'parent' as const, id, removedAt, name: name || called || parentWord[language], pageKind: null }
      }),
  }
}

// questions lie among the settings rather than in a table of their own
const questionShelf = ({ all, shelf }: Questions) => ({
  missing: shelf.missing,
  exists: { get: (id: string) => shelf.has(id) || undefined },
  putAway: {
    run: ({ id }: Put) => {
      shelf.putAway(id)
    },
  },
  takeBack: {
    run: (id: string) => {
      shelf.takeBack(id)
    },
  },
  list: () =>
    all().flatMap(({ id, text, removedAt }) =>
      removedAt === null ? [] : [{ kind: 'question' as const, id, removedAt, name: text, pageKind: null }],
    ),
})

const parentWord: Record<Language, string> = { nl: 'Ouder', en: 'Parent' }
