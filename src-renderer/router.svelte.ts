/** @file Which screen is shown. The address after `#` holds it, so that back, forward and reload work. */

/** Every place in the window. `id` is that of a page, child or photo, where the screen shows one. */
export type RouteName =
  | 'begin'
  | 'new-book'
  | 'open-book'
  | 'restore'
  | 'unlock'
  | 'timeline'
  | 'children'
  | 'child-words'
  | 'letters'
  | 'page'
  | 'photos'
  | 'photo'
  | 'rituals'
  | 'candle'
  | 'booklet'
  | 'fold'
  | 'shop'
  | 'printer'
  | 'paperwork'
  | 'particulars'
  | 'keeping'
  | 'generations'
  | 'rehearsal'
  | 'damage'
  | 'lock'
  | 'sheet'
  | 'days'
  | 'drawer'
  | 'search'
  | 'settings'
  | 'call'
  | 'care'
  | 'care-page'
  | 'care-words'
  | 'questions'

export type Route = { name: RouteName; id: string | null; query: URLSearchParams }

const names: readonly string[] = [
  'begin',
  'new-book',
  'open-book',
  'restore',
  'unlock',
  'timeline',
  'children',
  'child-words',
  'letters',
  'page',
  'photos',
  'photo',
  'rituals',
  'candle',
  'booklet',
  'fold',
  'shop',
  'printer',
  'paperwork',
  'particulars',
  'keeping',
  'generations',
  'rehearsal',
  'damage',
  'lock',
  'sheet',
  'days',
  'drawer',
  'search',
  'settings',
  'call',
  'care',
  'care-page',
  'care-words',
  'questions',
] satisfies RouteName[]

/** The address of a place, for `href`. */
export function address(name: RouteName, id: string | null = null, query: Record<string, string> = {}): string {
  const search = Object.entries(query)
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&')
  return `#/${name}${id === null ? '' : `/${encodeURIComponent(id)}`}${search === '' ? '' : `?${search}`}`
}

/** Follows the address; `go` moves. An address that means nothing leads to the beginning. */
export function createRouter() {
  let route = $state.raw(read())
  window.addEventListener('hashchange', () => {
    route = read()
  })
  return {
    get route() {
      return route
    },
    go: (name: RouteName, id: string | null = null, query: Record<string, string> = {}) => {
      location.hash = address(name, id, query)
    },
    /** Moves without leaving the present place in the history (after saving a new page, for one). */
    replace: (name: RouteName, id: string | null = null, query: Record<string, string> = {}) => {
      history.replaceState(null, '', address(name, id, query))
      route = read()
    },
    /** Shows again what an address said earlier, in the place of what the address says now. */
    backTo: (earlier: string) => {
      history.replaceState(null, '', earlier)
      route = read()
    },
    /** Writes down in the address what a screen shows now, so that coming back finds it so; the screen stays as it is. */
    note: (name: RouteName, id: string | null = null, query: Record<string, string> = {}) => {
      history.replaceState(null, '', address(name, id, query))
    },
  }
}

function read(): Route {
  const [path = '', search = ''] = location.hash.replace(/^#\/?/, '').split('?')
  const [name = '', id] = path.split('/')
  return {
    name: names.includes(name) ? (name as RouteName) : 'begin',
    id: id === undefined || id === '' ? null : decodeURIComponent(id),
    query: new URLSearchParams(search),
  }
}
