/** @file Three projects: unit (pure), integration (rooms, screens, command line) and e2e (a real browser). */
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { compileCache } from './src-main/workshop/setup.mjs'

const project = (name: string, testTimeout: number, globalSetup: string[] = []) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout, hookTimeout: testTimeout, globalSetup },
})

export default defineConfig({
  plugins: [svelte()],
  resolve: { conditions: ['browser'] },
  test: {
    projects: [
      project('unit', 20_000),
      project('integration', 60_000),
      project('e2e', 240_000, ['tests/e2e/one-browser.ts']),
    ],
    maxWorkers: 2,
    env: { NODE_COMPILE_CACHE: compileCache },
  },
})
