/** @file Options as they were given. */
import type { Asked } from './command.ts'

/** The text of an option, or `undefined`. */
export function option({ options }: Pick<Asked, 'options'>, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}
