/** @file Every word written in the rules, on the sheets and on the screens of paperwork, read from their source: official words only in official titles, nothing that hurts, no promise. */
import ts from 'typescript'
import { expect, test } from 'vitest'
import { hurtful, promises } from './never-said.ts'

const sources = import.meta.glob<string>(
  [
    '../../../src-main/registration/**/*.ts',
    '../../../src-main/contract/official-value-words.ts',
    '../../../src-renderer/screens/paperwork/**/*.ts',
  ],
  { query: '?raw', import: 'default', eager: true },
)

type Said = { file: string; name: string; text: string }

/** A string, or a piece of a template. */
const isWords = (node: ts.Node): node is ts.LiteralLikeNode =>
  [
    ts.SyntaxKind.StringLiteral,
    ts.SyntaxKind.NoSubstitutionTemplateLiteral,
    ts.SyntaxKind.TemplateHead,
    ts.SyntaxKind.TemplateMiddle,
    ts.SyntaxKind.TemplateTail,
  ].includes(node.kind)

/** Every string and piece of a template in a file, with the name of what it is the value of. */
function saidIn(file: string, source: string): Said[] {
  const found: Said[] = []
  const visit = (node: ts.Node, name: string): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return
    if (isWords(node)) found.push({ file, name, text: node.text })
    const own = ts.isPropertyAssignment(node) ? nameOf(node.name, name) : name
    ts.forEachChild(node, (child) => visit(child, own))
  }
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest), '')
  // what has no letters, what is one lower-case word (a key), and addresses are not read
  return found.filter(({ text }) => /\p{L}/u.test(text) && !/^[a-z0-9/.-]+$/u.test(text) && !isTable(text))
}

/** Addresses, and the signs of a character set. */
const isTable = (text: string) => text.startsWith('http') || /^\S*[&*@]\S*/u.test(text)

/** 'title.nl' for the sentence of a title; a language is no name of its own. */
function nameOf(node: ts.PropertyName, outer: string): string {
  const own = ts.isIdentifier(node) || ts.isStringLiteral(node) ? node.text : ''
  return own === 'nl' || own === 'en' ? outer : own
}

const said = Object.entries(sources).flatMap(([file, source]) => saidIn(file, source))

/**
 * Titles of papers as the law and the municipalities call them (the Belgian one too), and the one clause by which a request tells an
 * official which of the two the article speaks of.
 */
const officialTitles =
  /akte van geboorte \(levenloos\)|akte van (een )?levenloos (geboren )?kind|over een kind dat levenloos ter wereld is gekomen/giu

test('there are words to read', () => {
  expect(said.length).toBeGreaterThan(600)
  expect(said.filter(({ name }) => name === 'title').length).toBeGreaterThan(40)
})

test('‘levenloos’ stands only in titles of official papers', () => {
  const left = said.filter(({ text }) => /levenlo/iu.test(text.replaceAll(officialTitles, '')))

  expect(left).toEqual([])
})

test('nothing hurts, cheers or promises', () => {
  expect(said.filter(({ text }) => [...hurtful, ...promises].some((bad) => bad.test(text)))).toEqual([])
})

test('no heading names what hurts', () => {
  const hurt =
    /overl[ie][ij]d|overleden|\bdood|stierf|gestorven|begraf|begraven|cremat|\blijk|death|\bdied|\bdead|burial|cremation|funeral/iu
  const headings = said.filter(({ name, text }) => name === 'title' && hurt.test(text.replaceAll(officialTitles, '')))

  expect(headings).toEqual([])
})

test('sentences have real quotes and dashes', () => {
  expect(said.filter(({ text }) => text.includes(' ') && /\w'\w|\.\.\./u.test(text))).toEqual([])
})
