/** @file The list of municipalities that is shipped with the program, read when it is first asked for. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readMunicipalities } from '#main/registration'
import type { MunicipalityList } from '#main/registration'

/** Gives the list from the folder that holds `resources/`; a list that could not be read is tried again at the next question. */
export function municipalitiesIn(home: string): () => Promise<MunicipalityList> {
  let list: Promise<MunicipalityList> | null = null
  return () => {
    list ??= readFile(path.join(home, 'resources', 'gemeenten.csv'), 'utf8')
      .then(readMunicipalities)
      .catch((cause: unknown) => {
        list = null
        throw cause
      })
    return list
  }
}
