/** @file `care`: what the pages of Steun say, without a book and without a window. */
import { CALL_PAGE } from '#main/care'
import { createCarePages } from '#main/app'
import type { VerbRun } from './bench.ts'
import { careText } from './care-text.ts'

export const care: VerbRun = async ({ bench, voice, language, places, options }) => {
  const pages = createCarePages(bench.home)()
  const list = [pages.page(CALL_PAGE, language), ...pages.list(language)]
  const [id] = places
  const isJson = options['json'] === true

  if (id === undefined || options['list'] === true) {
    const glimpses = list.map(({ id, title, purpose }) => ({ id, title, purpose }))
    if (isJson) voice.json(glimpses)
    else for (const { id, title, purpose } of glimpses) voice.say(`${id}\n    ${title}. ${purpose}`)
    return 0
  }
  if (!list.some((page) => page.id === id)) {
    voice.complain(
      voice.pick({
        nl: `Zo’n bladzijde is er niet: ${id.slice(0, 40)}. Met ‘bewaarboek care --list’ staan ze op een rij.`,
        en: `There is no such page: ${id.slice(0, 40)}. ‘bewaarboek care --list’ lists them.`,
      }),
    )
    return 1
  }
  const page = pages.page(id, language)
  if (isJson) voice.json(page)
  else voice.say(careText(page, language))
  return 0
}
