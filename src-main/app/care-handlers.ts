/** @file The answers about Steun: what is read, what is printed, an address that is opened, and the questions in the book. */
import { BookError } from '#contract'
import type { CarePaper, CarePrint, Settings } from '#contract'
import type { Handlers } from '#main/bridge'
import { CALL_PAGE } from '#main/care'
import { cardPaper, letterPaper, pagePaper, wordsPaper, type CarePaperJob } from './care-papers.ts'
import type { Desk } from './desk.ts'

export type CareCalls = Extract<keyof Handlers, `${'care' | 'question'}.${string}`>

export function careHandlers(desk: Desk): Pick<Handlers, CareCalls> {
  const { care, session, host, settings } = desk
  const language = async () => (await settings.get()).language
  return {
    'care.list': async () => care().list(await language()),
    'care.page': async ({ page }) => care().page(page, await language()),
    'care.find': async ({ words }) => care().find(words, await language()),
    'care.words': async () => care().words(await language()),
    'care.print': async (asked) => print(desk, paperFor(desk, asked, await settings.get())),
    'care.open': ({ link }) => {
      if (!addressesIn(desk).has(link)) throw new BookError('invalid-input', { field: 'link' })
      return host.openLink(link)
    },
    'question.list': () => session().book.questions.list(),
    'question.add': (asked) => session().book.questions.add(asked),
    'question.save': ({ id, changes }) => session().book.questions.save(id, changes),
  }
}

function paperFor({ care, session, printing }: Desk, asked: CarePrint, settings: Settings): CarePaperJob {
  const { language, numbers } = settings
  switch (asked.kind) {
    case 'page':
      return pagePaper(care().page(asked.page, language), language)
    case 'card':
      return cardPaper(care().page(CALL_PAGE, language), { size: asked.size, numbers, language })
    case 'words':
      return wordsPaper(asked, language)
    case 'questions': {
      const questions = session().book.questions.list()
      return letterPaper({ ...asked, questions, day: printing.today(), language })
    }
  }
}

async function print({ printing, documents }: Desk, { template, data, fileName }: CarePaperJob): Promise<CarePaper> {
  const { pdf, pageCount } = await printing.typesetter.set({ template, data, pictures: [], date: printing.today() }, {})
  return { document: documents.keep({ pdf, name: fileName }), fileName, pageCount }
}

/** Every address of the pages, in both languages: the only ones that are ever opened. */
function addressesIn({ care }: Desk): Set<string> {
  const pages = (['nl', 'en'] as const).flatMap((language) =>
    [
      CALL_PAGE,
      ...care()
        .list(language)
        .map(({ id }) => id),
    ].map((id) => care().page(id, language)),
  )
  const blocks = pages.flatMap(({ sections }) => sections.flatMap((section) => section.blocks))
  return new Set(blocks.flatMap(({ items }) => items.flat().flatMap(({ link }) => (link === '' ? [] : [link]))))
}
