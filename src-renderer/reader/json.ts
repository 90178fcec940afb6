/** @file Reading JSON that may hold anything: what is there in the expected form is taken, the rest is passed over, nothing is refused. */

/** The value that these bytes hold as JSON; `undefined` when they are not JSON in UTF-8. */
export async function jsonIn(blob: Blob): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await blob.arrayBuffer()))
  } catch {
    return undefined
  }
}

/** A field of an object; `undefined` when there is no such field, or no object. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return (value as Record<string, unknown>)[name]
}

/** A field that is text; empty when it is not. */
export function text(value: unknown, name: string): string {
  const found = field(value, name)
  return typeof found === 'string' ? found : ''
}

/** A field that is a whole number; `null` when it is not. */
export function whole(value: unknown, name: string): number | null {
  const found = field(value, name)
  return Number.isSafeInteger(found) ? (found as number) : null
}

/** A field that is a list; empty when it is not. */
export function list(value: unknown, name: string): readonly unknown[] {
  const found = field(value, name)
  return Array.isArray(found) ? found : []
}

/** A field that is a list of texts; what in it is no text is passed over. */
export function texts(value: unknown, name: string): string[] {
  return list(value, name).filter((one) => typeof one === 'string')
}
