# syntax=docker/dockerfile:1

# ── Dependencies and build ──────────────────────────────────────────────────────────────────────────
FROM node:24-bookworm-slim AS build
WORKDIR /src
ENV NEXT_TELEMETRY_DISABLED=1
# What "npm ci" and its postinstall read, so that this layer lasts as long as the lock does.
COPY package.json package-lock.json .npmrc ./
COPY scripts ./scripts
COPY prisma ./prisma
COPY prisma.config.ts ./
RUN npm ci --include=dev
COPY . .
RUN node scripts/postinstall.mjs \
 && node node_modules/next/dist/bin/next build \
 && node scripts/bundle.mjs \
 && mkdir -p public

# ── What runs ───────────────────────────────────────────────────────────────────────────────────────
FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    HOSTNAME=0.0.0.0 \
    PORT=3000 \
    VARIORUM_DEMO=0
COPY --from=build /src/.next/standalone ./
COPY --from=build /src/.next/static ./.next/static
COPY --from=build /src/public ./public
COPY --from=build /src/prisma/migrations ./prisma/migrations
COPY --from=build /src/.next-app/bundle /src/scripts/start/leash.mjs ./scripts/bundle/
# The command line: docker compose exec app variorum user create --email … --name …
RUN printf '#!/bin/sh\nLOG_LEVEL=${LOG_LEVEL_CLI:-silent} exec node /app/scripts/bundle/cli.mjs "$@"\n' > /usr/local/bin/variorum \
 && chmod 755 /usr/local/bin/variorum \
 && mkdir -p .next/cache && chown node:node .next/cache
USER node
EXPOSE 3000
# Alive, whatever the database does: a container is not restarted because its database is away for a while.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
# Applies migrations, then becomes the server.
CMD ["node", "scripts/bundle/container.mjs"]
