// @ts-check
// For the Docker image: the command line and the container's starter, each as one file that needs no TypeScript and no
// development dependencies. They lie in scripts/bundle/ of the image, from where prisma/migrations is found as usual.
import path from 'node:path'
import { build } from 'esbuild'
import { ROOT, WORK } from './start/settings.mjs'

await build({
  absWorkingDir: ROOT,
  entryPoints: { cli: 'server/cli/main.ts', container: 'scripts/container.mjs' },
  outdir: path.join(ROOT, WORK, 'bundle'),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  conditions: ['react-server', 'node'],
  // Native code, Next itself, and what only development uses: they are resolved where the bundle runs, if they are there.
  external: [
    '@node-rs/argon2',
    'pg-native',
    'next',
    'next/*',
    '@prisma/schema-engine-wasm',
    '*/server.js',
    './leash.mjs',
  ],
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  legalComments: 'none',
  logLevel: 'warning',
})
