#!/usr/bin/env bash
# Two replicas behind nginx (deploy/nginx.conf) under constant load: a rolling restart, a killed replica, a content
# update. Prints the requests that were sent and failed; exits with 1 when any failed.
# Usage: deploy/rolling-restart.sh [CONNECTIONS]     needs: dotnet, curl, nginx (installed by apt when missing)
set -euo pipefail
cd "$(dirname "$0")/.."
connections=${1:-8}
front=5290 first=5291 second=5292
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

if ! command -v nginx >/dev/null; then
  echo "nginx is missing: installing it."
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nginx-light >/dev/null
fi

work=$(mktemp -d)
pids=()
stop_all() {
  for pid in "${pids[@]}" $(cat "$work/nginx.pid" 2>/dev/null); do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap stop_all EXIT

dotnet publish BackDimples.Web -c Release -o "$work/site" -v q
dotnet build tests/BackDimples.Benchmarks -c Release -v q
cp -r content "$work/content"

# The configuration as it is deployed; only ports and folders are this script's own.
mkdir -p "$work/cache" "$work/tmp"
sed -e "s/127.0.0.1:5081/127.0.0.1:$first/; s/127.0.0.1:5082/127.0.0.1:$second/; s/listen 80;/listen 127.0.0.1:$front;/; s#/var/cache/nginx/backdimples#$work/cache#" deploy/nginx.conf > "$work/site.conf"
cat > "$work/nginx.conf" <<EOF
user $(id -un); worker_processes 1; pid $work/nginx.pid; error_log $work/error.log;
events { worker_connections 1024; }
http { access_log off; proxy_temp_path $work/tmp/p; client_body_temp_path $work/tmp/b; fastcgi_temp_path $work/tmp/f; uwsgi_temp_path $work/tmp/u; scgi_temp_path $work/tmp/s; include $work/site.conf; }
EOF

ready() { for _ in $(seq 600); do curl -sf -o /dev/null "http://127.0.0.1:$1/healthz/ready" && return; sleep 0.1; done; echo "replica $1 does not get ready" >&2; exit 1; }
start() {
  dotnet "$work/site/BackDimples.Web.dll" --urls="http://127.0.0.1:$1" --Site:ContentPath="$work/content" --Site:KnownProxies:0=127.0.0.1 --Site:LogSuccessShare=0 --Site:SearchBurst=1000000 >> "$work/replica-$1.log" 2>&1 &
  started=$!
  pids+=("$started")
  ready "$1"
}
step() { echo "$(date +%T) $*"; }

start $first; one=$started
start $second; two=$started
nginx -c "$work/nginx.conf" -p "$work"
for _ in $(seq 50); do curl -sf -o /dev/null "http://127.0.0.1:$front/" && break; sleep 0.1; done

step "load begins: $connections connections through nginx"
dotnet tests/BackDimples.Benchmarks/bin/Release/net10.0/BackDimples.Benchmarks.dll load "http://127.0.0.1:$front/" 60 "$connections" > "$work/load.txt" &
load=$!
sleep 5
step "rolling restart: replica 1 is told to stop (SIGTERM)"
kill -TERM "$one"; wait "$one" && code=0 || code=$?; step "replica 1 ended with $code"; [ "$code" = 0 ]
start $first; one=$started; sleep 2
step "rolling restart: replica 2 is told to stop (SIGTERM)"
kill -TERM "$two"; wait "$two" && code=0 || code=$?; step "replica 2 ended with $code"; [ "$code" = 0 ]
start $second; two=$started; sleep 2
step "replica 1 is killed (SIGKILL)"
kill -KILL "$one"; wait "$one" 2>/dev/null || true; sleep 2
start $first; sleep 2
page=$(basename "$(ls "$work"/content/faq/*.md | head -1)" .md)
step "content update: /faq/$page"
printf '\nUpdated while everybody reads.\n' >> "$work/content/faq/$page.md"
for port in $first $second; do
  for _ in $(seq 100); do curl -s "http://127.0.0.1:$port/faq/$page" | grep -q "Updated while everybody reads" && break; sleep 0.1; done
  curl -s "http://127.0.0.1:$port/faq/$page" | grep -q "Updated while everybody reads"
  step "replica at $port shows the update"
done
wait "$load" && code=0 || code=$?
cat "$work/load.txt"
# Counted, because every one of these is a request that nginx gave to the other replica.
echo "nginx asked the other replica $(grep -c 'while connecting\|prematurely closed\|reset by peer' "$work/error.log" || true) times"
exit "$code"
