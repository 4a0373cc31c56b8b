#!/usr/bin/env bash
# Reads a running site with other people's programs. Run by hand: it needs node, npm and the network.
#   tests/outside/check-clients.sh http://localhost:5080
# The site must name that address as its own (Site__BaseUrl) and allow many requests (Site__SearchesPerSecond, Site__SearchBurst).
set -eu
site=${1:?the address of a running site}
work=$(mktemp -d)
trap 'kill "${proxy:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @redocly/cli @stoplight/spectral-cli @stoplight/prism-cli openapi-typescript openapi-fetch typescript@5 rss-parser citation-js
curl -sf "$site/openapi.json" -o openapi.json

echo '== the description'
npx redocly lint openapi.json
echo 'extends: ["spectral:oas"]' > .spectral.yaml
npx spectral lint --fail-severity=error openapi.json

echo '== a generated client'
npx openapi-typescript openapi.json -o api.d.ts
cat > client.mts <<'TS'
import createClient from "openapi-fetch";
import type { paths } from "./api.js";
const client = createClient<paths>({ baseUrl: "SITE" });
const { data: tags } = await client.GET("/api/tags");
const { data: found } = await client.GET("/api/search", { params: { query: { q: "", tag: tags!.tags[0].key, kind: "faq", limit: 3 } } });
const hit = found!.hits[0];
const { data: answer } = await client.GET("/api/faq/{id}", { params: { path: { id: hit.id.split("/")[1] } } });
if (answer!.id !== hit.id) throw new Error(`${answer!.id} is not ${hit.id}`);
console.log(answer!.question, answer!.sources.map(source => source.title));
TS
sed -i "s|SITE|$site|" client.mts
npx tsc --strict --target es2022 --module nodenext --moduleResolution nodenext --skipLibCheck --lib es2022,dom client.mts
node client.mjs

echo '== a validating proxy'
npx prism proxy openapi.json "$site" --port 4010 --errors >prism.log 2>&1 &
proxy=$!
sleep 8
violations=0
ids=$(curl -sf "$site/api/pages.json" | node -p 'JSON.parse(require("fs").readFileSync(0)).pages.map(p => p.id).join(" ")')
for path in $(printf 'api/%s ' $ids) api/faq/no-such-answer api/tags api/sources api/terms api/pages.json \
    'api/search?q=pain' 'api/search?q=&limit=50' 'api/search?kind=term' "oembed?url=$site/$(echo "$ids" | cut -d' ' -f1)"; do
    curl -s -D head "http://127.0.0.1:4010/$path" -o body
    grep -qi '^sl-violations' head || grep -q 'stoplight.io/prism' body && { violations=$((violations + 1)); echo "$path: $(head -c 300 body)"; }
done
echo "$violations violations"

echo '== feeds and citations'
cat > read.cjs <<'JS'
const Parser = require("rss-parser");
const Cite = require("citation-js");
const site = process.argv[2];
(async () => {
  const feed = await new Parser().parseURL(`${site}/feed.xml`);
  console.log(feed.items.length, "entries, the first:", feed.items[0].isoDate, feed.items[0].title, feed.items[0].link);
  const pages = (await (await fetch(`${site}/api/pages.json`)).json()).pages;
  let read = 0;
  for (const page of pages) for (const tail of [".bib", ".ris", ".csl.json", "/references.bib", "/references.ris", "/references.csl.json"]) {
    const text = await (await fetch(page.url + tail)).text();
    const count = text.trim() === "" || text.trim() === "[]" ? 0 : new Cite(text).data.length;
    if (!tail.startsWith("/") && count !== 1) throw new Error(`${page.url}${tail}: ${count} entries`);
    read += count;
  }
  console.log(read, "entries read");
})().catch(e => { console.error(e); process.exit(1); });
JS
node read.cjs "$site"
[ "$violations" -eq 0 ]
