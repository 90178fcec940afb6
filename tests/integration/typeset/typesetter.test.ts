/** @file The typesetter: same data, same bytes; one job after another; stopping; what goes wrong stays with its own job. */
import { fileURLToPath } from 'node:url'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTypesetter } from '#main/typeset'
import type { JsonValue, TypesetJob } from '#main/typeset'

const shipped = fileURLToPath(new URL('../../../resources', import.meta.url))

// a template of our own beside the shipped fonts, so that these tests do not lean on the booklet's design
const template = `
#let d = json(sys.inputs.data)
#set document(title: "proef", date: datetime(year: 2026, month: 11, day: 21))
#set text(lang: "nl", fallback: false, font: ("Bewaarboek EBGaramond", "Bewaarboek NotoSerif", "Bewaarboek NotoNaskhArabic", "Bewaarboek NotoSerifHebrew", "Bewaarboek NotoEmoji", "Bewaarboek DroidSansFallbackFull", "Bewaarboek NanumMyeongjo"))
#for p in d.at("texts", default: ()) { context [#metadata((label: "t" + str(p.len()), page: here().page()))<mark>]; par[#p]; pagebreak(weak: true) }
#for p in d.at("pictures", default: ()) { image(p, alt: "een vlak", width: 2cm) }
#if "slow" in d { let n = 0; for i in range(3000) { for j in range(3000) { n += 1 } } }
`

let resources = ''
let shared = createTypesetter({ resources })
beforeAll(async () => {
  resources = await mkdtemp(join(tmpdir(), 'bewaarboek-typeset-'))
  await cp(join(shipped, 'fonts'), join(resources, 'fonts'), { recursive: true })
  await cp(join(shipped, 'typst'), join(resources, 'typst'), { recursive: true })
  await writeFile(join(resources, 'typst', 'proef.typ'), template)
  await writeFile(join(resources, 'typst', 'fout.typ'), '#let d = json(sys.inputs.data)\n#d.er-is-niets')
  await writeFile(
    join(resources, 'typst', 'smal.typ'),
    template.replace(/font: \([^)]*\)/, 'font: ("Bewaarboek EBGaramond",)'),
  )
  shared = createTypesetter({ resources })
})
afterAll(async () => {
  await shared.close()
  await rm(resources, { recursive: true })
})

const job = (data: JsonValue, more: Partial<TypesetJob> = {}): TypesetJob => ({
  template: 'proef.typ',
  data,
  pictures: [],
  date: '2026-11-21',
  ...more,
})
const texts = (...all: string[]) => job({ texts: all })
// the smallest PNG there is: one grey point
const point = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64'),
)

test('the same data gives the same bytes, again and in another worker', async () => {
  const other = createTypesetter({ resources })

  const first = await shared.set(texts('Dag Noor', 'Dag Pip 🌱'))
  const again = await shared.set(texts('Dag Noor', 'Dag Pip 🌱'))
  const elsewhere = await other.set(texts('Dag Noor', 'Dag Pip 🌱'))
  await other.close()

  expect(Buffer.compare(first.pdf, again.pdf)).toBe(0)
  expect(Buffer.compare(first.pdf, elsewhere.pdf)).toBe(0)
})

test('it is PDF/UA-1 and says on which page each mark stands', async () => {
  const { pdf, marks, pageCount } = await shared.set(texts('een', 'drie'))

  expect(Buffer.from(pdf).toString('latin1')).toMatch(/pdfuaid:part|pdfuaid/)
  expect(marks).toEqual({ t3: 1, t4: 2 })
  expect(pageCount).toBe(2)
})

test('jobs that arrive together are set one after the other, each with its own data', async () => {
  const results = await Promise.all(
    [1, 2, 3, 4].map((count) => shared.set(texts(...Array.from({ length: count }, () => 'x')))),
  )

  expect(results.map(({ pageCount }) => pageCount)).toEqual([1, 2, 3, 4])
})

test('steps are announced, the last one when all is done', async () => {
  const steps: number[] = []

  await shared.set(texts('een'), { onStep: ({ done, total }) => steps.push(done / total) })

  expect(steps).toEqual([0.25, 0.5, 0.75, 1])
})

test('a running job stops at once, and the next job works', async () => {
  const stop = new AbortController()
  const slow = shared.set(job({ slow: true }), { signal: stop.signal, onStep: () => stop.abort() })

  await expect(slow).rejects.toMatchObject({ code: 'stopped' })
  expect((await shared.set(texts('een'))).pageCount).toBe(1)
})

test('a waiting job stops without waiting, and the one before it goes on', async () => {
  const stop = new AbortController()
  const first = shared.set(texts('een'))
  const second = shared.set(texts('twee'), { signal: stop.signal })
  stop.abort()

  await expect(second).rejects.toMatchObject({ code: 'stopped' })
  expect((await first).pageCount).toBe(1)
})

test('a signal that was given before stops a job before it begins', async () => {
  await expect(shared.set(texts('een'), { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'stopped',
  })
})

test('a template that fails is answered without a word of the data, and the next job works', async () => {
  const failed = shared.set({ ...texts('geheim'), template: 'fout.typ' })

  await expect(failed).rejects.toMatchObject({ code: 'booklet-failed' })
  await expect(failed).rejects.not.toMatchObject({ details: { reason: expect.stringContaining('geheim') as string } })
  expect((await shared.set(texts('een'))).pageCount).toBe(1)
})

test('a template that is not there is answered', async () => {
  await expect(shared.set({ ...texts('een'), template: 'nergens.typ' })).rejects.toMatchObject({
    code: 'booklet-failed',
  })
})

test('without fonts or templates every job is answered, not only the first', async () => {
  const typesetter = createTypesetter({ resources: join(resources, 'nergens') })

  await expect(typesetter.set(texts('een'))).rejects.toMatchObject({ code: 'booklet-failed' })
  await expect(typesetter.set(texts('een'))).rejects.toMatchObject({ code: 'booklet-failed' })
  await typesetter.close()
})

test('pictures are held between jobs, changed when their bytes change, and gone when a job has none', async () => {
  const withPicture = job({ pictures: ['/pictures/a.png'] }, { pictures: [{ path: '/pictures/a.png', bytes: point }] })

  const first = await shared.set(withPicture)
  const again = await shared.set({ ...withPicture, pictures: [{ path: '/pictures/a.png', bytes: point.slice() }] })
  const broken = shared.set({ ...withPicture, pictures: [{ path: '/pictures/a.png', bytes: point.slice(0, 20) }] })
  const absent = shared.set({ ...withPicture, pictures: [] })

  expect(Buffer.compare(first.pdf, again.pdf)).toBe(0)
  await expect(broken).rejects.toMatchObject({ code: 'booklet-failed' })
  await expect(absent).rejects.toMatchObject({ code: 'booklet-failed' })
  expect(Buffer.compare(first.pdf, (await shared.set(withPicture)).pdf)).toBe(0)
})

test.each(['../../etc/passwd', '/pictures/../../a.png', 'a.png', '/a.png', '/pictures/'])(
  'a picture cannot lie at %s',
  async (path) => {
    await expect(shared.set(job({}, { pictures: [{ path, bytes: point }] }))).rejects.toMatchObject({
      code: 'invalid-input',
    })
  },
)

test('a sign without a font is shown as a stand-in and reported once, however often it occurs', async () => {
  const { replaced } = await shared.set(texts('क en क', 'nog eens क', 'ደስ'))

  expect(replaced).toEqual([
    { sign: 'क', code: 'U+0915', shown: '□' },
    { sign: 'ደ', code: 'U+12F0', shown: '□' },
    { sign: 'ስ', code: 'U+1235', shown: '□' },
  ])
})

test('a sign that a template’s own fonts lack is replaced when Typst refuses it, and the words around it stay', async () => {
  const { replaced, pageCount } = await shared.set({ ...texts('Dag 小明 en 🌱'), template: 'smal.typ' })

  expect(replaced.map(({ sign, shown }) => [sign, shown])).toEqual([
    ['小', '□'],
    ['明', '□'],
    ['🌱', '□'],
  ])
  expect(pageCount).toBe(1)
})

test('a letter keeps standing when only its mark has no font', async () => {
  const { replaced } = await shared.set(texts('e\u20dd'))

  expect(replaced).toEqual([{ sign: 'e\u20dd', code: 'U+0065 U+20DD', shown: 'e' }])
})

test('what is spoken and never printed is left as it is', async () => {
  const { replaced } = await shared.set(job({ texts: ['een'], alt: 'कमला', description: 'ደስ' }))

  expect(replaced).toEqual([])
})

test('every sign of Unicode can be typed: each block prints or is replaced', async () => {
  const blocks: string[] = []
  for (let start = 0; start < 0x32000; start += 0x400) blocks.push(signsFrom(start))
  blocks.push(signsFrom(0xe0000), signsFrom(0xf0000), signsFrom(0x10fc00))

  const { pageCount } = await shared.set(texts(...blocks))

  expect(pageCount).toBeGreaterThan(blocks.length - 1)
}, 240_000)

function signsFrom(start: number): string {
  return Array.from({ length: 0x400 }, (_, index) => `a${String.fromCodePoint(start + index)} `).join('')
}
