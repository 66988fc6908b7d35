# shellcheck shell=bash disable=SC2154
# Looks at everything the product needs and says what to do.

DISK_LEAST_GB=5
LARGE_HOUSE_GB=1

good() { printf '  ok  %s\n' "$*"; }
note() { printf '  --  %s\n' "$*"; }
bad() { printf '  !!  %s\n' "$*"; ailing=1; }

check_programs() {
  if has_java; then good "JDK $(java_major "$JAVA_HOME") in $JAVA_HOME"; else bad "No JDK $JAVA_LEAST or newer. Install one under /usr/lib/jvm or set JAVA_HOME."; fi
  if has_node; then good "Node $(node_version), npm $(npm --version)"; else bad "No Node $NODE_LEAST with npm. Install nodejs and npm."; fi
  if has_chromium; then good "Chromium: $("$PERENNIAL_CHROMIUM" --version 2>/dev/null)"
  else note "No Chromium; only browser tests need it: sudo apt-get install -y $CHROMIUM_PACKAGES"; fi
  if ((EUID == 0)) && ! command -v unshare >/dev/null && ! command -v setpriv >/dev/null; then
    bad "As root PostgreSQL needs unshare or setpriv (package util-linux); or run as an ordinary user."
  fi
}

existing_parent() { local folder=$1; while [[ ! -d $folder ]]; do folder=$(dirname "$folder"); done; echo "$folder"; }

check_home() {
  local folder free
  folder=$(existing_parent "$PERENNIAL_HOME")
  if [[ -w $folder ]]; then good "Home folder $PERENNIAL_HOME can be written"
  else bad "Home folder $PERENNIAL_HOME cannot be written by $(id -un). Change its owner or set PERENNIAL_HOME."; fi
  free=$(($(df -Pk "$folder" | awk 'NR == 2 { print $4 }') / 1024 / 1024))
  if ((free >= DISK_LEAST_GB)); then good "$free GB of disk free"; else bad "Only $free GB of disk free; make room for at least $DISK_LEAST_GB GB."; fi
  if [[ -f $PERENNIAL_HOME/postgres/access.properties && $(ls -l "$PERENNIAL_HOME/postgres/access.properties") != -rw-------* ]]; then
    bad "Others may read the database passwords: chmod 600 $PERENNIAL_HOME/postgres/access.properties"
  fi
}

check_port() {
  if is_ready; then good "The server answers at $(address)"
  elif [[ $( (ask_server /actuator/health) 2>/dev/null) == HTTP/*" 503"* ]]; then bad "The server at $(address) runs but is not ready; look at its output and at $PERENNIAL_HOME/logs."
  elif is_listening; then bad "Port $PERENNIAL_PORT is taken by another program. Stop it or set PERENNIAL_PORT."
  else good "Port $PERENNIAL_PORT is free; the server is not running"; fi
}

check_database() {
  if [[ ! -f $app/perennial.jar ]]; then note "The server is not built yet; ./perennial demo builds it."; return; fi
  local answer
  if answer=$("$JAVA_HOME/bin/java" -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$app/perennial.jar" \
    dev.perennial.crm.platform.database.DatabaseCheck "$PERENNIAL_HOME" 2>&1); then good "$answer"; else bad "${answer#perennial: }"; fi
}

# A large database on Linux is quicker with huge pages, which only the machine's owner can set aside.
check_memory() {
  local base=$PERENNIAL_HOME/postgres/data/base shared wanted there
  [[ -r /proc/sys/vm/nr_hugepages && -d $base ]] || return 0
  (($(du -sm "$base" | cut -f1) >= LARGE_HOUSE_GB * 1024)) || return 0
  shared=$(sed -n "s/^shared_buffers = '\([0-9]*\)MB'.*/\1/p" "$PERENNIAL_HOME/postgres/data/postgresql.conf")
  wanted=$((${shared:-0} * 11 / 20)) there=$(</proc/sys/vm/nr_hugepages)
  if ((there >= wanted)); then good "$there huge pages for the memory of the database"
  else note "Lists and searches of so many records are quicker with huge pages for the database: sudo sysctl vm.nr_hugepages=$wanted, then start anew (docs/operations.md)."; fi
}

check_notices() {
  local notice line
  for notice in "$PERENNIAL_HOME"/notices/*.txt; do
    [[ -f $notice ]] || continue
    while IFS= read -r line; do note "$line"; done <"$notice"
  done
}

doctor() {
  ailing=0
  say "Perennial's health:"
  check_programs
  check_home
  check_port
  ! has_java || check_database
  check_memory
  check_notices
  ((ailing == 0)) && say "All is well." && return
  say "Lines marked !! need your attention."
  return 1
}
