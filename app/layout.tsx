import './globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { AppProviders } from '@/components/shell/app-providers'
import { SkipLink } from '@/components/shell/skip-link'

export const metadata: Metadata = {
  title: { default: 'Variorum', template: '%s · Variorum' },
  description: 'Read one text together, mark it, and turn disputed passages into documented decisions.',
  applicationName: 'Variorum',
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#161412' },
  ],
}

/** Every page: language, faces, theme, and the nonce that `proxy` put into the request headers. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="en" suppressHydrationWarning>
      <head>{nonce ? <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning /> : null}</head>
      <body>
        <SkipLink />
        <AppProviders now={new Date().toISOString()} {...(nonce ? { nonce } : {})}>
          {children}
        </AppProviders>
      </body>
    </html>
  )
}
