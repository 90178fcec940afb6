/** @file Runs one of the project's programs under its own Node, after setting up: `node run.mjs <program.ts> [words]`. */
import { setUp, run, ownNode } from './setup.mjs'

setUp()
process.exit(run(ownNode, process.argv.slice(2)))
