/** Names of the category colours; what they look like is decided per theme in the style sheet (`--category-<name>`). */
export const categoryColours = [
  'crimson',
  'vermilion',
  'amber',
  'olive',
  'moss',
  'emerald',
  'teal',
  'cerulean',
  'azure',
  'indigo',
  'violet',
  'orchid',
  'rose',
  'umber',
  'slate',
  'graphite',
] as const
export type CategoryColour = (typeof categoryColours)[number]

export function isCategoryColour(value: unknown): value is CategoryColour {
  return typeof value === 'string' && (categoryColours as readonly string[]).includes(value)
}
