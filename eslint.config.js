import svelte from 'eslint-plugin-svelte'
import ts from 'typescript-eslint'

const sizes = (lines) => ['error', { max: lines, skipBlankLines: true, skipComments: true }]

export default ts.config(
  {
    ignores: [
      'out/',
      'node_modules/',
      'demo-out/',
      'bench-out/',
      'resources/',
      '*.config.*',
      '.dependency-cruiser.mjs',
    ],
  },
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  ...svelte.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] },
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      'max-lines': sizes(200),
      'max-lines-per-function': sizes(40),
      complexity: ['error', 8],
      'max-params': ['error', 3],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  // svelte-check holds the types of components; asking for them here again took three minutes
  {
    files: ['**/*.svelte'],
    ...ts.configs.disableTypeChecked,
    languageOptions: { parserOptions: { parser: ts.parser, projectService: false, program: null, project: false } },
  },
  // a component's script is one function for ESLint; its file is capped instead
  { files: ['**/*.svelte'], rules: { 'max-lines': sizes(200), 'max-lines-per-function': 'off' } },
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-definitions': 'off' } },
  // sentences and tables are long by nature
  {
    files: ['src-main/contract/sentences/*.ts', 'src-renderer/i18n/*.ts', 'src-main/contract/calls.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['src-renderer/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(#main/|electron$|node:)', message: 'The renderer is a web page; ask #contract.' }] },
      ],
    },
  },
  // a test file is a list of stories; a story may be long
  { files: ['tests/**'], rules: { 'max-lines': sizes(400), 'max-lines-per-function': 'off' } },
  // before anything is installed these run as plain JavaScript under Node 20
  { files: ['**/*.mjs', '**/*.js'], ...ts.configs.disableTypeChecked },
  {
    files: [
      'src-main/workshop/**',
      'src-main/hosts/cli/**',
      'tests/bench/**',
      'tests/torture/**',
      'tests/fifty-books/fifty-books.ts',
      'tests/references/references.ts',
    ],
    rules: { 'no-console': 'off' },
  },
)
