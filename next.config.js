import { fileURLToPath } from 'node:url'
import path from 'node:path'

/** @type {import('next').NextConfig} */
export default {
  output: 'standalone',
  distDir: process.env.VARIORUM_DIST ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  turbopack: { root: path.dirname(fileURLToPath(import.meta.url)) },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pg-copy-streams', 'pg-query-stream', 'pino'],
}
