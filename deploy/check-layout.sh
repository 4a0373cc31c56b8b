#!/usr/bin/env bash
# The published program runs from any directory, as a user without rights, without a home or a place to write, and
# writes nothing. With the right to make a mount namespace, the whole file system is read-only besides. Run it as root.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
port=5289
site=$(mktemp -d /var/tmp/layout-XXXXXX)
trap 'kill "$pid" 2>/dev/null || true; rm -rf "$site"' EXIT
pid=
dotnet publish BackDimples.Web -c Release -o "$site/site" -v q
chmod -R a+rX,go-w "$site"
root=$(dirname "$(readlink -f "$(command -v dotnet)")")
run=(setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs
  env -i PATH=/usr/bin:/bin DOTNET_ROOT="$root" DOTNET_EnableDiagnostics=0 HOME=/nonexistent TMPDIR=/nonexistent
  "$root/dotnet" "$site/site/BackDimples.Web.dll" --urls="http://127.0.0.1:$port")
if unshare --mount true 2>/dev/null && unshare --mount sh -c 'mount --make-rprivate / && mount -o remount,ro,bind /' 2>/dev/null; then
  echo "file system: read-only"
  # Devices and /proc stay as they are; everything that could hold a file is read-only.
  run=(unshare --mount sh -c 'mount --make-rprivate / && for at in / /tmp /var /dev/shm /run; do mount -o remount,ro,bind $at 2>/dev/null || mount -o bind,ro $at $at 2>/dev/null || true; done; exec "$@"' sh "${run[@]}")
else
  echo "file system: as it is (no right to make a mount namespace); what the user wrote is looked for instead"
fi

stamp=$(mktemp); sleep 1
log=$(mktemp)
(cd / && exec "${run[@]}") > "$log" 2>&1 &
pid=$!
for _ in $(seq 600); do curl -sf -o /dev/null "http://127.0.0.1:$port/healthz/ready" && break; kill -0 "$pid" || { cat "$log"; exit 1; }; sleep 0.1; done
for path in / /faq /search?q=a /css/site.css /js/site.js /favicon.svg /feed.xml /api/pages.json; do
  status=$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port$path")
  echo "$status $path"
  [ "$status" = 200 ]
done
written=$(find / -xdev \( -path /proc -o -path /sys \) -prune -o -type f -newer "$stamp" -user 65534 -print 2>/dev/null; find "$site" -newer "$stamp" -print)
kill -TERM "$pid"; wait "$pid" && code=0 || code=$?
pid=
rm -f "$stamp" "$log"
echo "files written: $(printf '%s' "$written" | grep -c . || true); exit code: $code"
[ -z "$written" ] && [ "$code" = 0 ]
