/** @file What is pasted from Word or the web, made plain: bold and italic that hide in styles become marks, tables become lines. */

/**
 * The same words without styles of their own. Style attributes are read before a document sees them, as the window's content
 * security policy would drop them with a message for each.
 */
export function plainPaste(html: string): string {
  const renamed = html.replaceAll(/(<[^>]*?)\sstyle\s*=\s*("[^"]*"|'[^']*')/gi, '$1 data-look=$2')
  const { body, defaultView } = new DOMParser().parseFromString(renamed, 'text/html')
  // a document made by the parser has no window, so nothing in it is fetched or run
  if (defaultView !== null) return ''
  for (const element of body.querySelectorAll<HTMLElement>('[data-look]')) takeOverLook(element)
  for (const row of body.querySelectorAll('tr')) row.replaceWith(lineOf(row))
  for (const list of body.querySelectorAll('ol')) list.removeAttribute('start')
  for (const table of [...body.querySelectorAll('table, tbody, thead, tfoot')].reverse())
    table.replaceWith(...table.childNodes)
  return body.innerHTML
}

function takeOverLook(element: HTMLElement) {
  const look = (element.dataset['look'] ?? '').toLowerCase().replaceAll(/\s/g, '')
  element.removeAttribute('data-look')
  if (/font-weight:(bold|[6-9]00)/.test(look)) wrap(element, 'strong')
  if (/font-style:(italic|oblique)/.test(look)) wrap(element, 'em')
  // Google Docs lays everything in a <b> that is not bold
  if (element.tagName === 'B' && /font-weight:(normal|400)/.test(look)) element.replaceWith(...element.childNodes)
}

function wrap(element: HTMLElement, tag: 'strong' | 'em') {
  const mark = element.ownerDocument.createElement(tag)
  mark.append(...element.childNodes)
  element.append(mark)
}

function lineOf(row: HTMLTableRowElement): HTMLElement {
  const line = row.ownerDocument.createElement('p')
  for (const cell of row.cells) line.append(...(line.hasChildNodes() ? [' '] : []), ...cell.childNodes)
  return line
}
