/** @file The place where sheets to fold, files for a print shop and the test sheet come in from the app. */
import { BookError } from '#contract'
import type {
  BookletChoices,
  HomeChoices,
  HomePrint,
  Language,
  PrinterProfile,
  ShopChoices,
  ShopPrint,
} from '#contract'
import type { createPrinting, Session } from '#main/app'
import type { MadeFile } from './pdf-files.ts'

type Printing = ReturnType<typeof createPrinting>
type HomeAsk = { choices: BookletChoices; home: HomeChoices; printer: PrinterProfile | null; language: Language }
type ShopAsk = { choices: BookletChoices; shop: ShopChoices; language: Language }
type Files = { files: MadeFile[] }
type Make<Ask, Made> = (
  printing: Printing,
  session: Session,
  asked: { ask: Ask },
) => Promise<Omit<Made, 'files'> & Files>

const toCome = () => Promise.reject(new BookError('unexpected'))
export const makeHomePrint: Make<HomeAsk, HomePrint> = toCome
export const makeShopPrint: Make<ShopAsk, ShopPrint> = toCome
export const makePrinterTest: (printing: Printing, language: Language) => Promise<MadeFile> = toCome
