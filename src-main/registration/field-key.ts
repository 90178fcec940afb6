/** @file Which detail of the book a field of a sheet shows, as a short text that travels through the template and back. */
import { SheetField } from '#contract'
import type { Child, ChildDetails, Parent, ParentDetails } from '#contract'

/** The key of a child's detail; empty when the book knows no such child, so that there is nothing to fill in. */
export function ofChild(child: Child | null, field: keyof ChildDetails | 'weeks' | 'date' | 'name'): string {
  return child === null || child.id === noId ? '' : `child/${child.id}/${field}`
}

/** The key of a parent's detail; empty when the book knows no such parent. */
export function ofParent(parent: Parent | null | undefined, field: keyof ParentDetails): string {
  return parent === null || parent === undefined ? '' : `parent/${parent.id}/${field}`
}

/** The detail behind a key; `null` for a field that comes from no detail. */
export function detailOf(key: string): SheetField | null {
  const [of = '', id = '', field = ''] = key.split('/')
  const read = SheetField.safeParse({ of: { [of]: id }, field })
  return read.success ? read.data : null
}

/** The id of the child of a sheet that is about no child of the book: a blank one. */
export const noId = '00000000-0000-4000-8000-000000000000'
