/** @file What the papers ask of a child and its parents, as it is being filled in. Everything is saved by itself; nothing is required. */
import type { Child, Language, Parent } from '#contract'
import type { Client } from '../../client.ts'
import { createSaving } from '../../components/writer-saving.svelte.ts'
import { parentName } from '../../i18n/naming.ts'

type Needs = { client: Pick<Client, 'child' | 'parent'>; refresh: () => Promise<void> }
type Send = () => Promise<unknown>

/** What of a child and a parent the papers ask. */
export type ChildRecord = Pick<Child, 'date' | 'details'>
export type ParentRecord = Pick<Parent, 'name' | 'details'>

/** The name a parent goes by towards others, as on a path of the municipality: the own name before mama or papa. */
export const officialName = (parent: Parent, language: Language) => parent.name || parentName(parent, language)

/** The form of one screen: one saving for everything on it, so that there is one state of saving to show. */
export function createParticulars({ client, refresh }: Needs) {
  const saving = createSaving<Record<string, Send>>({
    save: async (sends) => {
      for (const send of Object.values(sends)) await send?.()
      await refresh()
    },
  })

  return {
    saving,
    child: ({ id, date, details }: Child) =>
      createRecord<ChildRecord>({ date, details }, (changes, key) => {
        saving.change(`${id} ${key}`, () => () => client.child.save({ id, changes: changes() }))
      }),
    parent: ({ id, name, details }: Parent) =>
      createRecord<ParentRecord>({ name, details }, (changes, key) => {
        saving.change(`${id} ${key}`, () => () => client.parent.save({ id, changes: changes() }))
      }),
  }
}

export type Particulars = ReturnType<typeof createParticulars>

/** A record with details in it. `changed` hears which part changed, and how to read it when it is saved. */
function createRecord<T extends { details: object }>(
  from: T,
  changed: (changes: () => Partial<T>, key: keyof T & string) => void,
) {
  let values = $state.raw<T>(from)
  const put = (changes: Partial<T>) => {
    values = { ...values, ...changes }
    // the keys of an object of this type are keys of this type
    for (const key of Object.keys(changes) as (keyof T & string)[]) {
      changed(() => ({ [key]: values[key] }) as unknown as Partial<T>, key)
    }
  }
  return {
    get values() {
      return values
    },
    put,
    /** Changes a few of the details. */
    fill: (changes: Partial<T['details']>) => {
      put({ details: { ...values.details, ...changes } } as Partial<T>)
    },
  }
}
