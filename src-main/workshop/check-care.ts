/** @file Says what is not right in resources/care, for who edits it. Exit 1 when anything is. */
import { findHome, readCareTexts } from '#main/app'
import { checkCare } from '#main/care'

const faults = checkCare(readCareTexts(findHome(import.meta.dirname)))
console.log(faults.length === 0 ? 'Everything in resources/care is as it should be.' : faults.join('\n'))
process.exitCode = faults.length === 0 ? 0 : 1
