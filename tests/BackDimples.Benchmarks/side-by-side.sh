#!/usr/bin/env bash
# The site beside nginx, a bare Kestrel and Hugo, in one run on one machine. Installs nginx, wrk and hugo where they are missing.
# Usage: side-by-side.sh [PATH [SECONDS]]   the page that is asked for, and how long each run lasts
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); root=$(cd "$here/../.." && pwd)
path=${1:-/articles/what-are-back-dimples}; seconds=${2:-4}
missing=(); for tool in nginx wrk hugo; do command -v "$tool" >/dev/null || missing+=("${tool/#nginx/nginx-light}"); done
if [ ${#missing[@]} -gt 0 ]; then apt-get update -qq; apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; fi
out=$(mktemp -d); trap 'rm -rf "$out"' EXIT
dotnet publish "$root/BackDimples.Web" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$out/site" -v q
dotnet build "$here" -c Release -v q
echo "machine: $(nproc) cores, load $(cut -d' ' -f1-3 /proc/loadavg), $(date -u +%F)"
run() { "$here/bin/Release/net10.0/BackDimples.Benchmarks" "$@"; }
run serve "$out/site/BackDimples.Web" "$path" "$seconds"
run pages "$out/site/BackDimples.Web"
run scale "$out/site/BackDimples.Web" 100 1000 10000
