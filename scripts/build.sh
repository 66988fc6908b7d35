# shellcheck shell=bash disable=SC2154
# Builds what is missing or older than its sources; a stamp beside each product holds the fingerprint it was made from.

sha256() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi; }

# Prints one hash over the names and contents of all files below the given places, build products left out.
fingerprint() {
  (cd "$project" && { find "$@" \( -name target -o -name node_modules -o -name dist \) -prune -o -type f -print 2>/dev/null || true; } |
    LC_ALL=C sort | while IFS= read -r file; do printf '%s\n' "$file"; cat "$file"; done | sha256 | cut -c1-32)
}

is_fresh() { [[ -f $1 && $(<"$1") == "$2" ]]; }

fetch_web_libraries() {
  local lock stamp=$project/web/node_modules/.perennial-stamp
  lock=$(fingerprint web/package-lock.json)
  is_fresh "$stamp" "$lock" && return
  say "Fetching the libraries of the screens …"
  (cd "$project/web" && npm_config_update_notifier=false npm ci --no-audit --no-fund --loglevel=error >&2)
  echo "$lock" >"$stamp"
}

build_web() {
  find_node
  fetch_web_libraries
  local sources dist=$project/web/dist
  sources=$(fingerprint web)
  is_fresh "$dist/.perennial-stamp" "$sources" && return
  say "Building the screens …"
  (cd "$project/web" && npm run --silent build -- --logLevel=warn >&2)
  find "$dist" -type f -size +2k \( -name '*.js' -o -name '*.css' -o -name '*.html' -o -name '*.svg' \) -exec gzip -9 -n -k -f {} +
  echo "$sources" >"$dist/.perennial-stamp"
}

maven() {
  (cd "$project" && MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
    ./mvnw --batch-mode --no-transfer-progress "$@")
}

build_server() {
  find_java
  local sources
  sources=$(fingerprint pom.xml engine/pom.xml engine/src/main models/pom.xml models/src/main server/pom.xml server/src/main)
  if ! is_fresh "$app/.perennial-stamp" "$sources"; then
    say "Building the server …"
    maven --quiet -Dmaven.test.skip=true -pl server -am package >&2
    rm -rf "$app"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$project/server/target/perennial.jar" extract --destination "$app" >&2
    echo "$sources" >"$app/.perennial-stamp"
  fi
  rehearse "$sources"
}

# Starts the server once on a throw-away home, asks it a few things and lets the JDK keep what it learned, so that every later start is quick.
rehearse() {
  local stamp=$app/.rehearsal-stamp conditions
  conditions="$1 $(sha256 <"$JAVA_HOME/release" | cut -c1-16) $(java_options | tr '\n' ' ')"
  is_fresh "$stamp" "$conditions" && return
  say "Rehearsing the start …"
  (rehearsal) >"$target/rehearsal.log" 2>&1 || say "The rehearsal failed (see target/rehearsal.log); the server will start more slowly."
  rm -rf "$target/rehearsal"
  echo "$conditions" >"$stamp"
}

rehearsal() {
  local server path
  rm -rf "$target/rehearsal"
  mkdir -p "$target/rehearsal"
  unset "${!PERENNIAL_DB_@}" "${!PERENNIAL_ADMIN_@}"
  PERENNIAL_PORT=$(free_port)
  export PERENNIAL_HOME=$target/rehearsal PERENNIAL_PORT PERENNIAL_MODE=start MALLOC_ARENA_MAX=2
  # shellcheck disable=SC2046
  "$JAVA_HOME/bin/java" $(java_options) -XX:AOTCacheOutput="$app/perennial.aot" -jar "$app/perennial.jar" &
  server=$!
  if wait_until_ready "$server"; then
    for path in / /sign-in /api/session /api/catalog /api/openapi.json /api/parties/accounts; do ask_server "$path"; done
  fi
  kill "$server" 2>/dev/null || true
  wait "$server" || true
  keep_postgres
  [[ -s $app/perennial.aot ]]
}

# Keeps the PostgreSQL programs that the rehearsal unpacked: copying them to a fresh home folder is much quicker than unpacking them there.
keep_postgres() {
  local programs
  for programs in "$PERENNIAL_HOME"/postgres/[0-9]*; do
    [[ -d $programs && ! -d $app/postgres/${programs##*/} ]] || continue
    mkdir -p "$app/postgres" && mv "$programs" "$app/postgres/"
  done
}

# Prints the class path of a module that runs without the server.
build_alone() {
  local module=$1 sources stamp=$target/$1/.perennial-stamp
  find_java
  sources=$(fingerprint pom.xml models/pom.xml models/src/main "$module/pom.xml" "$module/src/main")
  if ! is_fresh "$stamp" "$sources"; then
    say "Building $module …"
    maven --quiet -Dmaven.test.skip=true -pl "$module" -am package dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$target/$module" >&2
    find "$project/$module/target" -maxdepth 1 -name 'perennial-*.jar' -exec cp {} "$target/$module/" \;
    echo "$sources" >"$stamp"
  fi
  echo "$target/$module/*"
}
