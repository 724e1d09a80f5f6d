'use client'
import { ThemeProvider as NextThemes } from 'next-themes'
import type { ReactNode } from 'react'

/**
 * Sets `data-theme` on <html> before the first paint. `nonce` is the one of the Content-Security-Policy of this answer.
 * The colour scheme itself comes from the style sheet, so no inline style is needed.
 */
export function ThemeProvider({ nonce, children }: { readonly nonce?: string; readonly children: ReactNode }) {
  return (
    <NextThemes
      attribute="data-theme"
      defaultTheme="system"
      enableSystem
      enableColorScheme={false}
      storageKey="variorum.theme"
      {...(nonce ? { nonce } : {})}
    >
      {children}
    </NextThemes>
  )
}
