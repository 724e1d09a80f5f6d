import { fileURLToPath } from 'node:url'
import path from 'node:path'

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  poweredByHeader: false,
  // Types are checked by `npm run check`, with the walls of core; a build needn't do it again.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  // `npm run check` keeps the types: a first start need not wait for them.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  turbopack: { root: path.dirname(fileURLToPath(import.meta.url)) },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pg-query-stream', 'pino'],
}

export default config
