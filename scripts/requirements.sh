# shellcheck shell=bash disable=SC2154
# Finds what must be installed, or says in one line what is missing.

JAVA_LEAST=25
NODE_LEAST=20
CHROMIUM_PACKAGES="chromium fonts-noto-cjk"

java_major() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true; }

is_new_jdk() { [[ -x $1/bin/javac ]] && (($(java_major "$1")0 >= JAVA_LEAST * 10)); }

java_on_path() {
  local command
  command=$(command -v javac) || return 0
  command=$(readlink -f "$command" 2>/dev/null || echo "$command")
  echo "${command%/bin/javac}"
}

has_java() {
  local home
  for home in "${JAVA_HOME:-}" "$(java_on_path)" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/*; do
    if [[ -n $home ]] && is_new_jdk "$home"; then
      export JAVA_HOME=$home
      return
    fi
  done
  return 1
}

find_java() {
  has_java || fail "no JDK $JAVA_LEAST or newer under /usr/lib/jvm; install one (for example Temurin $JAVA_LEAST) or set JAVA_HOME."
}

node_version() { node --version 2>/dev/null | tr -d v; }

has_node() {
  local version
  version=$(node_version) && ((${version%%.*} >= NODE_LEAST)) && command -v npm >/dev/null
}

find_node() { has_node || fail "Node $NODE_LEAST or newer with npm is missing (found: $(node_version || echo none)); install nodejs and npm."; }

has_chromium() {
  local name
  for name in "${PERENNIAL_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [[ -n $name ]] && command -v "$name" >/dev/null; then
      PERENNIAL_CHROMIUM=$(command -v "$name")
      export PERENNIAL_CHROMIUM
      return
    fi
  done
  return 1
}

# Installs Chromium where the caller may; without it the browser tests are skipped and say so.
find_chromium() {
  has_chromium && return
  if ((EUID == 0)) && command -v apt-get >/dev/null; then
    say "Installing Chromium for the browser tests …"
    # shellcheck disable=SC2086
    (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $CHROMIUM_PACKAGES) >/dev/null || true
  fi
  has_chromium || say "Chromium is missing, so browser tests are skipped; install it by: sudo apt-get install -y $CHROMIUM_PACKAGES"
}
