/**
 * @file Signs as the BRP can hold them. The set is the Teletex set of the Logisch Ontwerp BRP (2025.Q1, 4.2.8.4), as listed in
 * the ministry's own open source (OperatieBRP, 2017): 293 signs. What lies outside it stays as it was typed; it is only named.
 */

const letters =
  'áÁćĆéÉíÍĺĹńŃóÓŕŔśŚúÚýÝźŹàÀèÈìÌòÒùÙâÂĉĈêÊĝĜĥĤîÎĵĴôÔŝŜûÛŵŴŷŶäÄëËïÏöÖüÜÿŸãÃñÑõÕĩĨũŨ' +
  'čČďĎěĚľĽňŇřŘšŠťŤžŽăĂğĞŭŬőŐűŰåÅůŮċĊėĖġĠİıżŻāĀēĒīĪōŌūŪđĐħĦłŁøØŧŦçÇģĢķĶļĻņŅŗŖşŞţŢąĄęĘįĮųŲ' +
  'æÆœŒßŋŊðþÞĸŀĿŉ'
const others = '0123456789²³½¼¾+<=>±÷×¤£$¢¥#%&*@[]|µ\u2126°ºª§¶· !¡"\'(),_-./:;?¿«»'
const latin = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

// NFC writes the ohm sign as the Greek letter it is equal to, so the set is held in NFC as well
const brpSigns: ReadonlySet<string> = new Set((latin + letters + others).normalize('NFC'))

/** The same text in NFC with straight quotes and short dashes, as a registry writes them; nothing else is changed. */
export function plainSigns(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u2018\u2019\u201A\u201B\u2032\u02BC]/g, "'")
    .replaceAll(/[\u201C\u201D\u201E\u201F\u2033]/g, '"')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u00A0\u202F]/g, ' ')
}

/** The signs of a text that the BRP cannot hold, each once, in the order met; one that shows nothing is given as its code. */
export function signsOutside(text: string): string[] {
  return [...new Set(signsOf(text).filter((sign) => !isHeld(sign)))].map(visible)
}

/**
 * What the register would keep of a text: one '?' for each sign outside its set, and a '-' in the last position of a value longer than
 * `limit` signs (Logisch Ontwerp BRP 2025.Q1, 4.2.8.4).
 */
export function inRegister(text: string, limit: number): string {
  const signs = signsOf(text).map((sign) => (isHeld(sign) ? sign : '?'))
  return (signs.length > limit ? [...signs.slice(0, limit - 1), '-'] : signs).join('')
}

/** The signs of a text as a person counts them: a letter with its accent is one (4.3.3). */
export function signsOf(text: string): string[] {
  return Array.from(new Intl.Segmenter('nl').segment(plainSigns(text)), (part) => part.segment)
}

const isHeld = (sign: string): boolean => Array.from(sign).every((point) => brpSigns.has(point))

function visible(sign: string): string {
  const strange = Array.from(sign).filter((point) => !brpSigns.has(point))
  return strange.every((point) => /[\p{C}\p{Z}]/u.test(point)) ? strange.map(codeOf).join(' ') : sign
}

function codeOf(point: string): string {
  return `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
