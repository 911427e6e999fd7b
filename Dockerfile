# What the service needs at run time and nothing else. Optional packages are left out: they are the
# embedded database, and in a container DATABASE_URL names one.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:24-slim
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY migrations ./migrations
COPY workers ./workers
COPY src ./src
# The account that comes with the image; nothing below /app belongs to it, and nothing is written.
USER node
ENV HOST=0.0.0.0 PORT=8080
EXPOSE 8080
STOPSIGNAL SIGTERM
CMD ["node", "src/server.ts"]
