# docker build -t flinkdoc . && docker run --rm flinkdoc search checkpoint slow
FROM node:20.20-bookworm-slim AS build
WORKDIR /flinkdoc
COPY . .
RUN npm ci --ignore-scripts && npm run standalone && mv standalone/flinkdoc-linux-* standalone/flinkdoc

# Node needs libc, libstdc++ and libgcc; certificates for https come with it.
FROM gcr.io/distroless/cc-debian12:nonroot
COPY --from=build /flinkdoc/standalone/flinkdoc /usr/local/bin/flinkdoc
WORKDIR /work
ENTRYPOINT ["/usr/local/bin/flinkdoc"]
