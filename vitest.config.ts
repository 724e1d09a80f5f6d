import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = { '@': path.resolve(import.meta.dirname) }

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['core/**/*.test.ts', 'components/**/*.test.ts', 'scripts/**/*.test.ts'],
          environment: 'node',
          // Properties try hundreds of cases; a busy machine may take its time over them.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias, conditions: ['react-server', 'node'] },
        ssr: { resolve: { conditions: ['react-server', 'node'] } },
        test: {
          name: 'server',
          include: ['server/**/*.test.ts', 'prisma/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['server/testing/database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
