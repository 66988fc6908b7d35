# shellcheck shell=bash disable=SC2154
# Tests and benchmarks.

summary() {
  awk '/Tests run:/ && / in / && /Time elapsed/ { gsub(/[^0-9, ]/, " "); split($0, n, ","); runs += n[1]; failures += n[2]; errors += n[3]; skipped += n[4] }
       END { printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", runs, failures, errors, skipped }' "$1"
}

run_tests() {
  local groups=() log=$target/tests.log result=0 began=$SECONDS
  [[ ${1:-} == "" || $1 == --all ]] || fail "test knows only --all."
  if [[ ${1:-} == --all ]]; then
    export PERENNIAL_TEST_ALL=true
    groups=(-Dtest.groups.excluded=none)
  fi
  find_java
  find_chromium
  build_web
  export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  mkdir -p "$target"
  (cd "$project/web" && npm test --silent) || result=1
  maven --fail-at-end "${groups[@]}" verify | tee "$log" || result=1
  say "All tests took $((SECONDS - began)) seconds."
  summary "$log"
  return $result
}

# Measures the hot parts of the models alone; the figures are printed and kept in target/bench-models.json.
bench_models() {
  local classes
  classes=$(build_alone bench)
  shift
  "$JAVA_HOME/bin/java" --sun-misc-unsafe-memory-access=allow -cp "$classes" org.openjdk.jmh.Main -rf json -rff "$target/bench-models.json" "$@"
}

# Runs the benchmarks against a server of their own on a fresh home folder.
bench() {
  local classes home=$target/bench-home server
  build_server
  classes=$(build_alone bench)
  rm -rf "$home"
  export PERENNIAL_HOME=$home PERENNIAL_PORT=${PERENNIAL_BENCH_PORT:-18099} PERENNIAL_ADMIN_USER=bench PERENNIAL_ADMIN_EMAIL=bench@example.org
  PERENNIAL_ADMIN_PASSWORD=$(random_word)
  export PERENNIAL_ADMIN_PASSWORD
  refuse_taken_port
  (run_server start) >"$target/bench-server.log" 2>&1 &
  server=$!
  # shellcheck disable=SC2064
  trap "kill $server 2>/dev/null; wait $server 2>/dev/null || true" EXIT
  wait_until_ready "$server" || fail "the server did not start; see target/bench-server.log"
  (cd "$project" && "$JAVA_HOME/bin/java" -Xmx512m -cp "$classes" dev.perennial.bench.Bench \
    --url="$(address)" --server-pid="$server" --user=bench --password="$PERENNIAL_ADMIN_PASSWORD" \
    --db-url="jdbc:postgresql://127.0.0.1:$(sed -n 4p "$home/postgres/data/postmaster.pid")/perennial" --db-user=perennial \
    --db-password="$(sed -n 's/^owner.password=//p' "$home/postgres/access.properties")" "$@")
}
