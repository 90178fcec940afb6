/** @file All pages of the book by their names, for whoever chooses among them. */
import type { PageGlimpse } from '#contract'
import type { Client } from '../../client.ts'

/** As many as are asked for at a time; the most the contract allows. */
const AT_A_TIME = 200

/** Every page of the book, newest first. */
export async function pagesOfBook(client: Pick<Client, 'page'>): Promise<PageGlimpse[]> {
  const pages: PageGlimpse[] = []
  let after: string | null = null
  do {
    const asked: { limit: number; after?: string } = { limit: AT_A_TIME, ...(after === null ? {} : { after }) }
    const list = await client.page.list(asked)
    pages.push(...list.pages)
    after = list.next
  } while (after !== null)
  return pages
}
