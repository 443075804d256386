# syntax=docker/dockerfile:1
# docs/operations.md tells how to run it. No secret belongs in here: they come with the environment.

FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY scripts/build.mjs scripts/buildIfStale.mjs scripts/move.mjs scripts/
COPY bot bot
COPY cards cards
COPY data data
COPY jobs jobs
# Read by another user, also when the files came from a checkout that only its owner may read (umask 077).
RUN npm run build && chmod --recursive a+rX package.json scripts dist

FROM node:22-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force

FROM node:22-slim
# production: without the credentials of Teams the bot does not start.
ENV NODE_ENV=production \
    PORT=3978 \
    DATA_DIR=/data
WORKDIR /app
# A named volume takes over who may write here.
RUN mkdir /data && chown node:node /data
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/package.json ./
COPY --from=build /app/scripts/buildIfStale.mjs /app/scripts/move.mjs scripts/
COPY --from=build /app/dist dist
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not npm, which keeps SIGTERM to itself. As the first process of its container node hears no SIGTERM until it has
# started: run it with --init.
# The young half of the heap may grow to 32 MB under load: a turn's garbage then rarely reaches the old half.
CMD ["node", "--max-semi-space-size=32", "--enable-source-maps", "dist/bot/index.js"]
