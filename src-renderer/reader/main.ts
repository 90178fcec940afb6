/** @file The reader that travels with every backup. One script, that is the page, or the thread beside it that opens sealed files. */
import { mount } from 'svelte'
import Reader from './Reader.svelte'
import './reader.css'
import { answerLetters, createUnseal } from './sealing-thread.ts'

// built into one page, the only script there is, is this one
const script = typeof document === 'undefined' ? null : document.querySelector('script')
const target = typeof document === 'undefined' ? null : document.querySelector('#reader')

if (target === null) answerLetters()
else {
  const evening = matchMedia('(prefers-color-scheme: dark)').matches
  document.documentElement.dataset['theme'] = evening ? 'evening' : 'day'
  mount(Reader, { target, props: { unseal: createUnseal(script?.textContent ?? ''), wanted: navigator.languages } })
}
