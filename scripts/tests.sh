# shellcheck shell=bash disable=SC2154
# Tests and benchmarks.

# Adds up what each module says at its end; the lines of single classes may be mixed with what two processes print at the same time.
summary() {
  awk '/^\[[A-Z]+\] Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+ *$/ { gsub(/[^0-9, ]/, " "); split($0, n, ","); runs += n[1]; failures += n[2]; errors += n[3]; skipped += n[4] }
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
  find_java
  classes=$(build_alone bench)
  shift
  "$JAVA_HOME/bin/java" --sun-misc-unsafe-memory-access=allow -cp "$classes" org.openjdk.jmh.Main -rf json -rff "$target/bench-models.json" "$@"
}

# Lets people with random rights try every surface of every type, at least a hundred thousand times (--combinations=N, --seed=N); the page names what was covered.
# In parts, each with another firm: a part of twenty thousand takes a minute or two, and what was tried before a part fails is not lost.
bench_permissions() {
  local option combinations=100000 part=20000 add=false seed=$((10#$(date +%s) % 1000000)) page=$project/bench/PERMISSIONS.md
  shift
  for option in "$@"; do
    case $option in
      --combinations=*) combinations=${option#*=} ;;
      --seed=*) seed=${option#*=} ;;
      --out=*) page=${option#*=} ;;
      *) fail "bench permissions knows --combinations=N, --seed=N and --out=FILE." ;;
    esac
  done
  find_java
  while ((combinations > 0)); do
    maven --quiet -pl engine,server -am test -Dtest=PermissionLeakTest -Dsurefire.failIfNoSpecifiedTests=false -Dleaks.combinations=$((combinations < part ? combinations : part)) -Dleaks.seed="$seed" -Dleaks.report="$page" -Dleaks.add="$add"
    ((combinations -= part, seed += 1)) || true
    add=true
  done
  say "Nothing leaked; $page names what was tried."
}

# Starts a server for measuring in the given mode; "server" is its process and "ready" the seconds until it answers.
start_measured() {
  local begun=${EPOCHREALTIME/[.,]/}
  (run_server "$1") >>"$target/bench-server.log" 2>&1 &
  server=$!
  wait_until_ready "$server" || fail "the server did not start; see target/bench-server.log"
  ready=$(awk -v micros=$((${EPOCHREALTIME/[.,]/} - begun)) 'BEGIN { printf "%.1f", micros / 1000000 }')
}

stop_measured() {
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
}

figure() {
  say "$1"
  printf -- '- %s\n' "$1" >>"$figures"
}

# Puts the figures of a command between their two marks of a page and leaves what stands around them; a page without these marks gets both at its end.
place_figures() {
  local page=$1 from="<!-- Figures of $2: written anew by each run. -->" to="<!-- End of the figures${3:-}. -->"
  grep -qxF -- "$from" "$page" 2>/dev/null && grep -qxF -- "$to" "$page" || printf '%s\n%s\n' "$from" "$to" >>"$page"
  awk -v from="$from" -v to="$to" -v figures="$figures" '
    $0 == to { inside = 0 }
    !inside { print }
    $0 == from { inside = 1; print ""; while ((getline line < figures) > 0) print line; print "" }' "$page" >"$page.new"
  mv "$page.new" "$page"
}

# Runs a benchmark against the measured server, signed in with the given name and password, with access to its database.
measure_on_server() {
  local class=$1 user=$2 password=$3
  shift 3
  (cd "$project" && "$JAVA_HOME/bin/java" -Xmx512m -cp "$classes" "$class" \
    --url="$(address)" --server-pid="$server" --user="$user" --password="$password" \
    --db-url="jdbc:postgresql://127.0.0.1:$(sed -n 4p "$home/postgres/data/postmaster.pid")/perennial" --db-user=perennial \
    --db-password="$(sed -n 's/^owner.password=//p' "$home/postgres/access.properties")" "$@" --out="$figures")
}

# Runs the benchmarks against servers of their own on fresh home folders.
bench() {
  local classes home=$target/bench-home page=$project/bench/RESULTS.md figures=$target/bench-figures.md ready first option
  for option in "$@"; do [[ $option != --out=* ]] || page=${option#--out=}; done
  build_server
  classes=$(build_alone bench)
  rm -rf "$home"
  : >"$target/bench-server.log"
  export PERENNIAL_HOME=$home PERENNIAL_PORT=${PERENNIAL_BENCH_PORT:-18099} PERENNIAL_ADMIN_USER=bench PERENNIAL_ADMIN_EMAIL=bench@example.org
  PERENNIAL_ADMIN_PASSWORD=$(random_word)
  export PERENNIAL_ADMIN_PASSWORD
  refuse_taken_port
  trap stop_measured EXIT
  start_measured start
  first=$ready
  stop_measured
  start_measured start
  measure_on_server dev.perennial.bench.Bench bench "$PERENNIAL_ADMIN_PASSWORD" "$@"
  stop_measured
  printf '\n## Start, sample company and the real retailer\n\n' >>"$figures"
  figure "ready in $first s on a fresh home folder, in $ready s on one that exists"
  bench_loading
  trap - EXIT
  place_figures "$page" "./perennial bench"
}

# Calls, cases and clocks, on a server in trial mode, whose business clock can be moved.
bench_service() {
  local classes home=$target/bench-home page=$project/bench/RESULTS.md figures=$target/bench-service-figures.md ready option
  shift
  for option in "$@"; do [[ $option != --out=* ]] || page=${option#--out=}; done
  build_server
  classes=$(build_alone bench)
  rm -rf "$home"
  : >"$target/bench-server.log"
  PERENNIAL_DEMO_PASSWORD=$(random_word)
  export PERENNIAL_HOME=$home PERENNIAL_PORT=${PERENNIAL_BENCH_PORT:-18099} PERENNIAL_DEMO_PASSWORD
  refuse_taken_port
  trap stop_measured EXIT
  start_measured test
  measure_on_server dev.perennial.bench.ServiceBench admin "$PERENNIAL_DEMO_PASSWORD" "$@"
  stop_measured
  trap - EXIT
  place_figures "$page" "./perennial bench service" " of calls, cases and clocks"
}

# The search over millions of records, made inside the database, and a list of them with many custom fields.
# --reuse=true measures on what an earlier run planted, --cells=PATTERN some cells only; the page of figures is left alone then.
bench_search() {
  local classes home=$target/bench-home page=$project/bench/RESULTS.md figures=$target/bench-search-figures.md ready option reuse="" partly=""
  shift
  for option in "$@"; do
    case $option in
      --out=*) page=${option#--out=} ;;
      --reuse=true) reuse=true partly=true ;;
      --cells=* | --plant-only=true) partly=true ;;
    esac
  done
  build_server
  classes=$(build_alone bench)
  [[ -z $reuse || -s $home/bench-password ]] || fail "nothing was planted yet; ./perennial bench search --plant-only=true does that."
  [[ -n $reuse ]] || rm -rf "$home"
  : >"$target/bench-server.log"
  export PERENNIAL_HOME=$home PERENNIAL_PORT=${PERENNIAL_BENCH_PORT:-18099} PERENNIAL_ADMIN_USER=bench PERENNIAL_ADMIN_EMAIL=bench@example.org
  mkdir -p "$home"
  [[ -s $home/bench-password ]] || (umask 077; random_word >"$home/bench-password")
  PERENNIAL_ADMIN_PASSWORD=$(<"$home/bench-password")
  export PERENNIAL_ADMIN_PASSWORD
  refuse_taken_port
  trap stop_measured EXIT
  start_measured start
  measure_on_server dev.perennial.bench.SearchBench bench "$PERENNIAL_ADMIN_PASSWORD" "$@"
  stop_measured
  trap - EXIT
  [[ -n $partly ]] || place_figures "$page" "./perennial bench search" " of the search"
}

# The sample company and the real retailer's file, one after the other on one fresh server; without the file only the sample company.
bench_loading() {
  local file=$PERENNIAL_TEST_DATA/online-retail/online_retail_2010_2011.csv.gz
  rm -rf "$home"
  export PERENNIAL_DEMO_PASSWORD=$PERENNIAL_ADMIN_PASSWORD
  unset PERENNIAL_ADMIN_USER
  start_measured demo
  figure "ready with the sample company in $ready s"
  if [[ -f $file ]]; then
    figure "import online-retail $(basename "$file"):"
    run_command dev.perennial.crm.connectors.command.ImportCommand online-retail "$file" | tee -a "$target/bench-server.log" >&2
  fi
  "$JAVA_HOME/bin/java" -Xmx128m -cp "$classes" dev.perennial.bench.Loaded \
    --url="$(address)" --server-pid="$server" --user=admin --password="$PERENNIAL_ADMIN_PASSWORD" --out="$figures"
  stop_measured
}
