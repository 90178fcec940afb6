/** @file Unpacks the browser once, before the stories begin: two of them that unpack it at the same time start one that is half there. */
import { findBrowser } from '../../src-main/workshop/browser.ts'

export default async function unpack(): Promise<void> {
  await findBrowser()
}
