import nextVitals from 'eslint-config-next/core-web-vitals'
import nextTypescript from 'eslint-config-next/typescript'

const clock = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'core has no clock: take the time as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'core has no clock: take the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'core has no randomness: take a seed or an id.',
  },
]

const config = [
  {
    ignores: [
      'node_modules/**',
      '.next*/**',
      'generated/**',
      '.variorum*/**',
      'next-env.d.ts',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  ...nextVitals,
  ...nextTypescript,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-expect-error': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "TSAsExpression > TSAsExpression[typeAnnotation.type='TSUnknownKeyword']",
          message: 'No `as unknown as`: parse, or type it.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^\\$(query|execute)RawUnsafe$/]',
          message: 'Raw SQL takes parameters: use the tagged template.',
        },
      ],
      // The walls: core knows nobody; components know core; server knows core; app knows everyone; nobody knows app.
      'import/no-restricted-paths': [
        'error',
        {
          zones: [
            ...['server', 'components', 'app', 'generated', 'prisma', 'scripts'].map((storey) => ({
              target: './core',
              from: `./${storey}`,
              message: 'core knows nobody.',
            })),
            { target: './components', from: './server', message: 'components know core only.' },
            { target: './components', from: './app', message: 'nobody knows app.' },
            { target: './server', from: './components', message: 'server knows core only.' },
            { target: './server', from: './app', message: 'nobody knows app.' },
            { target: './app', from: './generated', message: 'app never touches Prisma.' },
            { target: './components', from: './generated', message: 'components never touch Prisma.' },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['server/platform/db.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/generated/*', '@prisma/*'],
              allowTypeImports: true,
              message: 'Only server/platform/db.ts imports the Prisma client.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['core/**/*.ts'],
    ignores: ['core/**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...clock,
        {
          selector: "TSAsExpression > TSAsExpression[typeAnnotation.type='TSUnknownKeyword']",
          message: 'No `as unknown as`: parse, or type it.',
        },
      ],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.{1,2}/)', message: 'core imports core, by relative path.' }] },
      ],
    },
  },
]
export default config
