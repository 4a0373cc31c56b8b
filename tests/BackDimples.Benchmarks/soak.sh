#!/usr/bin/env bash
# Mixed load and content changes for some minutes (10 unless said otherwise): memory, handles and latency at the start and the end.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
site=$(mktemp -d)
trap 'rm -rf "$site"' EXIT
dotnet publish BackDimples.Web -c Release -o "$site" -v q
dotnet build tests/BackDimples.Benchmarks -c Release -v q
dotnet tests/BackDimples.Benchmarks/bin/Release/net10.0/BackDimples.Benchmarks.dll soak "$site/BackDimples.Web.dll" content "${1:-10}"
