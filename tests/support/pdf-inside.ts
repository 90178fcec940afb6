/** @file A PDF as its objects, for what no reader shows: marks of conformance, fonts, actions, and every byte unpacked. */
import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString, PDFHexString, PDFBool } from 'pdf-lib'

/** `everything`: every stream unpacked and every object written out, as one text of bytes. */
export async function insideOf(pdf: Uint8Array) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object)
  const dicts = objects.flatMap((object) =>
    object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : [],
  )
  const ofType = (key: string, value: string) => dicts.filter((dict) => dict.get(PDFName.of(key)) === PDFName.of(value))
  const streams = objects.filter((object) => object instanceof PDFRawStream)
  return {
    catalog: document.catalog,
    pages: document.getPages(),
    xmp: streams
      .filter(({ dict }) => isNamed(dict, 'Subtype', 'XML'))
      .map(textOf)
      .join(''),
    figures: ofType('S', 'Figure').map((figure) => wordsOf(figure.get(PDFName.of('Alt')))),
    fonts: ['Type0', 'Type1', 'TrueType', 'Type3'].flatMap((kind) => ofType('Subtype', kind)),
    fontFiles: ofType('Type', 'FontDescriptor').map((font) =>
      ['FontFile', 'FontFile2', 'FontFile3'].some((name) => font.has(PDFName.of(name))),
    ),
    isTrue: (dict: PDFDict | undefined, name: string) => dict?.lookup(PDFName.of(name)) === PDFBool.True,
    everything: [
      ...streams.map(textOf),
      ...objects.map(String),
      document.context.trailerInfo.Info?.toString() ?? '',
    ].join('\n'),
  }
}

/** The colour profile that the first output intent names, as bytes in text. */
export function profileOf(catalog: PDFDict): string {
  const intent = catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict)
  return textOf(intent.lookup(PDFName.of('DestOutputProfile')) as PDFRawStream)
}

const isNamed = (dict: PDFDict, key: string, value: string) => dict.get(PDFName.of(key)) === PDFName.of(value)
const wordsOf = (value: unknown) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''

function textOf(stream: PDFRawStream): string {
  const bytes = Buffer.from(stream.getContents())
  return (isNamed(stream.dict, 'Filter', 'FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
}
