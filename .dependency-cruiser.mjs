/** @file Which part may import which. The comment of a rule is what to do when it is broken. */
const foundations = 'disk|database|folder|generations|vault|typeset'
const rooms = 'book|photos|calendar|booklet|sheets|registration|backup|export|care'

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

export default {
  forbidden: [
    rule('no-cycles', 'Two modules that need each other are one module, or need a third.', {}, { circular: true }),
    rule(
      'no-orphans',
      'Nothing imports this file. Remove it or wire it up.',
      {
        orphan: true,
        path: '^src-',
        pathNot: ['\\.d\\.ts$', '-worker\\.ts$', '/worker\\.ts$', '^src-main/workshop/', '^src-main/hosts/.*\\.mjs$'],
      },
      {},
    ),
    rule(
      'contract-is-pure',
      'The contract may only know zod.',
      { path: '^src-main/contract/' },
      { pathNot: '^src-main/contract/|/zod/' },
    ),
    rule(
      'electron-stays-in-its-host',
      'Take a function instead.',
      { path: '^src-main/', pathNot: '^src-main/(hosts/electron|preload)/' },
      { path: '^electron$|node_modules/electron/' },
    ),
    rule(
      'rooms-do-not-know-each-other',
      'Rooms meet in app/, by passing functions.',
      { path: `^src-main/(${rooms})/` },
      { path: `^src-main/(?!contract/|(${foundations})/)`, pathNot: '^src-main/$1/' },
    ),
    rule(
      'pure-rooms-are-pure',
      'Booklet, sheets and registration turn values into values: no files, no clock.',
      { path: '^src-main/(booklet|sheets|registration)/' },
      { pathNot: '^src-main/(contract|$1)/' },
    ),
    rule(
      'care-is-pure',
      'Care turns texts into pages: no files, no clock. Hand it what it needs.',
      { path: '^src-main/care/' },
      { pathNot: '^src-main/(contract|care)/|node_modules/(zod|marked|yaml)/' },
    ),
    rule(
      'foundations-carry-rooms',
      'A foundation may stand on another foundation, never on a room.',
      { path: `^src-main/(${foundations})/` },
      { path: '^src-main/', pathNot: `^src-main/(contract|${foundations})/` },
    ),
    rule(
      'bridge-knows-only-the-contract',
      'The bridge never knows who answers.',
      { path: '^src-main/bridge/' },
      { path: '^src-main/', pathNot: '^src-main/(contract|bridge)/' },
    ),
    rule(
      'app-knows-no-host',
      'A host hands the app what only it can do.',
      { path: '^src-main/app/' },
      { path: '^src-main/(hosts|preload|workshop)/' },
    ),
    rule(
      'hosts-do-not-know-each-other',
      'What two hosts need lives in app/.',
      { path: '^src-main/hosts/([^/]+)/' },
      { path: '^src-main/hosts/', pathNot: '^src-main/hosts/$1/' },
    ),
    rule(
      'one-door',
      'Import through #main/<room>.',
      { path: '^(src-main|src-renderer|tests)/([^/]+)/', pathNot: '^src-main/hosts/' },
      {
        path: '^src-main/[^/]+/.+',
        pathNot: [
          '^src-main/[^/]+/index\\.ts$',
          '^src-main/hosts/[^/]+/index\\.ts$',
          '^$1/$2/',
          // the parts of a start-up sequence, and what a command line understands, are tested one by one; what builds and runs the
          // project has no door
          '^src-main/(hosts/electron|hosts/cli|workshop)/',
          '^src-main/contract/bridge\\.ts$',
        ],
      },
    ),
    rule(
      'preload-is-tiny',
      'Electron and the shape of the bridge. Nothing else.',
      { path: '^src-main/preload/' },
      { pathNot: '^src-main/contract/(bridge|errors)\\.ts$|node_modules/electron/|^electron$' },
    ),
    rule(
      'renderer-sees-only-the-contract',
      'Ask #contract.',
      { path: '^src-renderer/' },
      { path: '^src-main/(?!contract/)|node_modules/(electron|better-sqlite3|sharp)/' },
    ),
    rule(
      'renderer-has-no-node',
      'The renderer is a web page.',
      { path: '^src-renderer/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'components-know-no-screen',
      'Components are generic.',
      { path: '^src-renderer/components/' },
      { path: '^src-renderer/screens/' },
    ),
    rule(
      'screens-do-not-know-each-other',
      'Screens meet in screens/index.ts.',
      { path: '^src-renderer/screens/([^/]+)/' },
      { path: '^src-renderer/screens/', pathNot: '^src-renderer/screens/$1/' },
    ),
    rule(
      'sqlite-only-in-database',
      'Ask #main/database for a connection.',
      { path: '^src-', pathNot: '^src-main/database/' },
      { path: 'node_modules/better-sqlite3/' },
    ),
    rule(
      'sharp-only-in-photos',
      'Pictures are handled in photos/.',
      { path: '^src-', pathNot: '^src-main/(photos|workshop)/' },
      { path: 'node_modules/sharp/' },
    ),
    rule(
      'typst-only-in-typeset',
      'Ask #main/typeset for a PDF.',
      { path: '^src-', pathNot: '^src-main/typeset/' },
      { path: 'node_modules/@myriaddreamin/' },
    ),
    rule(
      'no-network',
      'Bewaarboek opens no connection. Only the loopback host listens, on 127.0.0.1.',
      { path: '^src-main/', pathNot: '^src-main/(hosts/loopback|workshop)/' },
      { path: '^(node:)?(http|https|http2|net|tls|dgram|dns)$' },
    ),
    rule(
      'not-to-dev-dependency',
      'What is shipped may not import a devDependency.',
      { path: '^src-main/', pathNot: '^src-main/workshop/' },
      { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/(electron|@types)/' },
    ),
    rule('no-unresolvable', 'This import leads nowhere.', {}, { couldNotResolve: true }),
    rule('no-test-code-in-app', 'Tests import the app, never the reverse.', { path: '^src-' }, { path: '^tests/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'types', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.svelte', '.json'],
    },
  },
}
