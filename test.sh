#!/usr/bin/env bash
# Installs what the tests need and runs every test. Ends with the line "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "$0")"

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo -n "$@"; else return 1; fi; }

# Chromium and Firefox, one font, WebKit's driver, and what applies the system-call filter of the systemd unit.
# Only Chromium and Firefox must be there: tests that miss another are skipped with their reason.
if command -v apt-get >/dev/null; then
  missing=()
  for package in chromium firefox-esr fonts-dejavu-core webkit2gtk-driver xvfb xauth systemd python3 python3-seccomp; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    echo "Installing ${missing[*]}."
    { as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; } \
      || echo "Not everything could be installed: tests that need a browser are skipped (or fail when CI=true)." >&2
  fi
elif command -v dnf >/dev/null; then as_root dnf install -y -q chromium firefox || true
elif command -v apk >/dev/null; then as_root apk add -q chromium firefox || true
elif command -v brew >/dev/null; then brew install -q --cask chromium firefox || true
fi

dotnet restore BackDimples.sln --locked-mode
dotnet build BackDimples.sln --no-restore -c Release -v q
dotnet format whitespace BackDimples.sln --no-restore --verify-no-changes
dotnet run --project BackDimples.Web --no-build --no-launch-profile -c Release -- check

rm -rf TestResults
failed=0
for project in tests/*.Tests/; do
  name=$(basename "$project")
  dotnet test --project "$project" --no-build -c Release --results-directory "$PWD/TestResults" \
    --report-xunit-trx --report-xunit-trx-filename "$name.trx" || failed=1
done

# Counted from the result files, so that a run that tested nothing cannot pass for a good one.
cat TestResults/*.trx | grep -o '<Counters [^>]*' | awk '
  { for (i = 1; i <= NF; i++) { split($i, a, "\"")
      if ($i ~ /^passed=/) p += a[2]
      if ($i ~ /^(failed|error|timeout|aborted)=/) f += a[2]
      if ($i ~ /^total=/) t += a[2]
      if ($i ~ /^executed=/) e += a[2] } }
  END { printf "%d passed, %d failed, %d skipped\n", p, f, t - e; exit (p == 0 || f > 0) }' || failed=1
exit "$failed"
