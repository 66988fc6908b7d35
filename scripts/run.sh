# shellcheck shell=bash disable=SC2153,SC2154
# Runs the server and the commands that talk to it.

# The archive of classes stays where it was made for: moved to another address, all of its 120 MiB would be written to and become resident.
java_options() {
  echo -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0
  echo -XX:+UseSerialGC -Xms64m -Xmx176m -Xss512k -XX:MaxMetaspaceSize=192m -XX:ReservedCodeCacheSize=64m -XX:TrimNativeHeapInterval=10000
  echo -XX:+UseCompactObjectHeaders
  echo --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 "${PERENNIAL_JAVA_OPTIONS:-}"
}

# Becomes the server, so that a signal to this script is a signal to the server.
run_server() {
  local cache=()
  [[ ! -s $app/perennial.aot ]] || cache=(-XX:AOTCache="$app/perennial.aot")
  export MALLOC_ARENA_MAX=2
  export PERENNIAL_MODE=$1 PERENNIAL_POSTGRES=${PERENNIAL_POSTGRES:-$app/postgres}
  mkdir -p "$PERENNIAL_HOME"
  # shellcheck disable=SC2046
  exec "$JAVA_HOME/bin/java" $(java_options) "${cache[@]}" -jar "$app/perennial.jar"
}

run_command() {
  local class=$1
  shift
  build_server
  "$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$app/perennial.jar" "$class" "$@"
}

address() { echo "http://localhost:$PERENNIAL_PORT"; }

# The first line that the server answers to a request for the given path; empty when nobody listens.
ask_server() {
  local answer=""
  exec 3<>"/dev/tcp/127.0.0.1/$PERENNIAL_PORT" || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&3
  read -r -t 5 answer <&3 || true
  echo "$answer"
}

is_listening() { (exec 3<>"/dev/tcp/127.0.0.1/$PERENNIAL_PORT") 2>/dev/null; }

free_port() {
  local PERENNIAL_PORT
  for PERENNIAL_PORT in $(seq $((20000 + RANDOM % 9000)) 30000); do
    if ! is_listening; then echo "$PERENNIAL_PORT"; return; fi
  done
  return 1
}

is_ready() { [[ $( (ask_server /actuator/health/readiness) 2>/dev/null) == *" 200"* ]]; }

wait_until_ready() { until is_ready; do kill -0 "$1" 2>/dev/null || return 1; sleep 0.2; done; }

open_browser() {
  local command
  for command in xdg-open open; do
    if command -v "$command" >/dev/null; then "$command" "$(address)" >/dev/null 2>&1 || true; return; fi
  done
}

random_word() { head -c 64 /dev/urandom | base64 | LC_ALL=C tr -dc 'a-km-z2-9' | cut -c1-12; }

demo_password() {
  local file=$PERENNIAL_HOME/demo-password
  mkdir -p "$PERENNIAL_HOME"
  if [[ -z ${PERENNIAL_DEMO_PASSWORD:-} && ! -s $file ]]; then
    (umask 077; random_word >"$file")
  fi
  export PERENNIAL_DEMO_PASSWORD=${PERENNIAL_DEMO_PASSWORD:-$(<"$file")}
}

welcome() {
  wait_until_ready "$1" || return 0
  say ""
  say "  Perennial is ready at $(address)"
  if [[ $2 == demo ]]; then
    say "  Sign in as admin, agent, agent2, lead, finance, warehouse, shipping, desk, manager or seller"
    say "  Password for all of them: $PERENNIAL_DEMO_PASSWORD"
  fi
  say "  Ctrl-C stops it."
  say ""
  [[ $3 == --no-open ]] || open_browser
}

refuse_taken_port() {
  ! is_listening || fail "port $PERENNIAL_PORT is taken; stop what runs there or set PERENNIAL_PORT to another."
}

demo() {
  [[ ${1:-} == "" || $1 == --no-open ]] || fail "demo knows only --no-open."
  refuse_taken_port
  build_web
  build_server
  demo_password
  welcome "$$" demo "${1:-}" &
  run_server demo
}

is_first_start() { [[ -z ${PERENNIAL_DB_URL:-} && ! -d $PERENNIAL_HOME/postgres/data ]]; }

ask_for_administrator() {
  [[ -z ${PERENNIAL_ADMIN_USER:-} ]] && is_first_start || return 0
  if [[ ! -t 0 ]]; then
    say "No administrator is named; set PERENNIAL_ADMIN_USER, PERENNIAL_ADMIN_PASSWORD and PERENNIAL_ADMIN_EMAIL."
    return
  fi
  PERENNIAL_ADMIN_PASSWORD=
  read -r -p "User name of the first administrator: " PERENNIAL_ADMIN_USER
  read -r -p "E-mail: " PERENNIAL_ADMIN_EMAIL
  until [[ ${#PERENNIAL_ADMIN_PASSWORD} -ge 10 ]]; do
    read -r -s -p "Password (10 characters or more): " PERENNIAL_ADMIN_PASSWORD || return
    say ""
  done
  export PERENNIAL_ADMIN_USER PERENNIAL_ADMIN_EMAIL PERENNIAL_ADMIN_PASSWORD
}

start() {
  refuse_taken_port
  build_web
  build_server
  ask_for_administrator
  welcome "$$" start --no-open &
  run_server start
}

import_file() {
  [[ $# -ge 2 ]] || fail "import needs a kind and a file, for example: ./perennial import online-retail FILE"
  run_command dev.perennial.crm.connectors.command.ImportCommand "$@"
}

embedded_only() { [[ -z ${PERENNIAL_DB_URL:-} ]] || fail "$1 is for the embedded database; use the tools of your own PostgreSQL and copy $PERENNIAL_HOME/files."; }

backup() {
  [[ $# -eq 1 ]] || fail "backup needs one file name, for example: ./perennial backup perennial.tar.gz"
  embedded_only backup
  run_command dev.perennial.crm.platform.database.Backup "$PERENNIAL_HOME" "$1"
}

restore() {
  [[ $# -ge 1 && $# -le 2 && ${2:---force} == --force ]] || fail "restore needs one file name and perhaps --force."
  embedded_only restore
  run_command dev.perennial.crm.platform.database.Restore "$PERENNIAL_HOME" "$@"
}

model() {
  local classes
  find_java
  classes=$(build_alone models)
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$classes" dev.perennial.models.cli.Models "$@"
}
