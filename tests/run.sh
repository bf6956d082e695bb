#!/usr/bin/env bash
# Builds, checks and tests everything. The last line is "N passed, N failed, N skipped"; it ends with 0 only when all is well.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
passed=0 failed=0 skipped=0

finish() { printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"; [ "$failed" -eq 0 ]; exit; }

# A step that is no test of its own counts as failed when it fails, and stays silent otherwise.
step() { local name=$1; shift; echo "== $name"; "$@" || { echo "FAILED: $name"; failed=$((failed + 1)); return 1; }; }

need() { # need <command or file to look for> <package>...
  local sign=$1; shift
  command -v "$sign" >/dev/null 2>&1 || [ -e "$sign" ] && return 0
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ]; then
    apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null && return 0
  fi
  echo "Missing: $sign. Install it (Debian: apt-get install $*) and run again."; return 1
}

find_postgres() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

step "tools" need chromium chromium || finish
step "fonts" need /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc fonts-noto-cjk || finish
[ -n "$(find_postgres)" ] || step "postgresql" need /usr/lib/postgresql postgresql || finish

step "build" dotnet build ActionFramework.sln -v q -clp:ErrorsOnly || finish
# Style rules are errors of the build already; what is left is white space.
step "format" dotnet format whitespace ActionFramework.sln --verify-no-changes --no-restore
step "tools of this repository" dotnet tool restore >/dev/null
for provider in Sqlite Postgres; do
  step "migrations of $provider" dotnet ef migrations has-pending-model-changes --no-build --project src/ActionFramework.Server --context "${provider}ActionFrameworkDbContext"
done
step "editor types" npm --prefix src/ActionFramework.Editor run --silent check

# PostgreSQL of our own, on a socket in a folder of our own; it refuses to run as root.
scratch=$(mktemp -d)
pg=$(find_postgres)
as_postgres() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
chmod 755 "$scratch"; mkdir "$scratch/pg"; [ "$(id -u)" -ne 0 ] || chown postgres "$scratch/pg"
stop_postgres() { as_postgres "$pg/pg_ctl" -D "$scratch/pg/data" -m immediate stop >/dev/null 2>&1; rm -rf "$scratch"; }
trap stop_postgres EXIT
step "start postgresql" bash -c "true" && {
  as_postgres "$pg/initdb" -D "$scratch/pg/data" -A trust -U postgres -E UTF8 --locale=C.UTF-8 >/dev/null &&
  as_postgres "$pg/pg_ctl" -D "$scratch/pg/data" -w -o "-c max_connections=500 -c listen_addresses='' -c unix_socket_directories='$scratch/pg'" -l "$scratch/pg/log" start >/dev/null
} || { echo "FAILED: PostgreSQL did not start"; failed=$((failed + 1)); finish; }
export ACTIONFRAMEWORK_TEST_POSTGRES="Host=$scratch/pg;Username=postgres;Database=postgres"

count() { # adds the numbers behind "succeeded:", "failed:" and "skipped:" of one run's summary
  local log=$1
  passed=$((passed + $(sed -nE 's/^ *succeeded: *([0-9]+).*/\1/p' "$log" | tail -n 1 | grep . || echo 0)))
  failed=$((failed + $(sed -nE 's/^ *failed: *([0-9]+).*/\1/p' "$log" | tail -n 1 | grep . || echo 0)))
  skipped=$((skipped + $(sed -nE 's/^ *skipped: *([0-9]+).*/\1/p' "$log" | tail -n 1 | grep . || echo 0)))
}

echo "== editor tests"
npm --prefix src/ActionFramework.Editor test --silent -- --reporter=json --outputFile="$scratch/vitest.json" >"$scratch/vitest.log" 2>&1; status=$?
numbers=$(node -e 'const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")); console.log(r.numPassedTests, r.numFailedTests, r.numPendingTests)' "$scratch/vitest.json" 2>/dev/null || echo "0 0 0")
read -r p f s <<<"$numbers"
passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
if [ "$status" -ne 0 ]; then cat "$scratch/vitest.log"; [ "$f" -gt 0 ] || failed=$((failed + 1)); fi

for project in ActionFramework.Tests ActionFramework.Web.Tests ActionFramework.Browser.Tests; do
  echo "== $project"
  before=$failed
  dotnet test --project "tests/$project" --no-build --no-progress >"$scratch/$project.log" 2>&1; status=$?
  count "$scratch/$project.log"
  if [ "$status" -ne 0 ]; then cat "$scratch/$project.log"; [ "$failed" -gt "$before" ] || failed=$((failed + 1)); fi
done
finish
