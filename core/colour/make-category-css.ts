import { linePatternOf, shadeOf, type Shade } from './category-shades'
import { makeOklch } from './oklch'
import { categoryColours } from './palette'

/**
 * The style sheet of the category colours: `--category-<name>` (stroke), `-tint`, `-ink` and `-line` for each, and for
 * any element with `data-category-colour` the short names `--category`, `--category-tint`, `--category-ink`, `--category-line`.
 */
export function makeCategoryCss(): string {
  const parts = ['stroke', 'tint', 'ink'] as const satisfies readonly (keyof Shade)[]
  const suffix = { stroke: '', tint: '-tint', ink: '-ink' } as const
  const variables = categoryColours.flatMap((colour) => {
    const light = shadeOf(colour, 'light')
    const dark = shadeOf(colour, 'dark')
    return [
      ...parts.map(
        (part) =>
          `  --category-${colour}${suffix[part]}: light-dark(${makeOklch(light[part])}, ${makeOklch(dark[part])});`,
      ),
      `  --category-${colour}-line: ${linePatternOf(colour)};`,
    ]
  })
  const scopes = categoryColours.flatMap((colour) => [
    `[data-category-colour='${colour}'] {`,
    `  --category: var(--category-${colour});`,
    ...['tint', 'ink', 'line'].map((part) => `  --category-${part}: var(--category-${colour}-${part});`),
    '}',
    '',
  ])
  return [
    '/* Made from core/colour/category-shades.ts by its test: `vitest run core/colour -u` writes it anew. */',
    ':root {',
    ...variables,
    '}',
    '',
    ...scopes,
  ].join('\n')
}
