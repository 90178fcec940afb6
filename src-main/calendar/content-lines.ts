/** @file Lines of an iCalendar file (RFC 5545, 3.1 and 3.3.11): escaped, folded at 75 octets, ended with CR and LF. */

/** Octets a line may have without its line break (RFC 5545, 3.1). */
const OCTETS = 75

/** Text as a value: backslash, semicolon, comma and line breaks escaped (3.3.11). */
export const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n?|\n/g, '\\n')
    // other control signs have no place in a value (3.1, CONTROL)
    .replaceAll(/\p{Cc}/gu, ' ')

/** Lines as they stand in a file; a long one goes on in the next, after a space, and no sign is cut in two. */
export function asFile(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const sign of line) {
    // a line that goes on begins with a space, which counts
    const room = parts.length === 0 ? OCTETS : OCTETS - 1
    if (octets(part) + octets(sign) > room) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  return [...parts, part].join('\r\n ')
}

const octets = (text: string) => new TextEncoder().encode(text).length
