/** @file The word lists of recovery sheets, built into this page. Nothing but a kind word depends on them: a sheet opens without. */
const files: Record<string, string> = import.meta.glob('../../resources/words/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Of each language its 1,024 words, in the order of their numbers. */
export const wordLists: readonly (readonly string[])[] = Object.values(files).map((file) =>
  file.split('\n').filter((word) => word !== ''),
)
