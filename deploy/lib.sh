# Shared by the scripts beside it, which source it: finds a JDK and Maven, builds, starts the launcher.
# Written for the bash 3.2 of macOS too.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
local_module=$root/deploy/local
built=$local_module/target/built
child=

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# The major version of the JDK in directory $1, or nothing if there is none with a compiler.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  if [ -f "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
  fi
}

jdk_candidates() {
  printf '%s\n' "${JAVA_HOME:-}"
  if command -v javac >/dev/null 2>&1; then
    dirname "$(dirname "$(real_path "$(command -v javac)")")"
  fi
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v 25+ 2>/dev/null || true
  fi
  local directory
  for directory in /usr/lib/jvm/* /usr/java/* /opt/* /opt/*/* /usr/local/*jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk* \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/*; do
    printf '%s\n' "$directory"
  done
}

real_path() {
  if command -v realpath >/dev/null 2>&1; then realpath "$1"; else readlink -f "$1"; fi
}

# Sets and exports JAVA_HOME to the first JDK 25 or newer.
find_jdk() {
  local candidate version
  while IFS= read -r candidate; do
    [ -n "$candidate" ] || continue
    version=$(jdk_version "$candidate")
    if [ "${version:-0}" -ge 25 ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return
    fi
  done <<EOF
$(jdk_candidates)
EOF
  fail "No JDK 25 or newer found: install one (for example Eclipse Temurin 25), or set JAVA_HOME to it."
}

# Sets mvn to Maven 3.8.6 or newer, or to the wrapper, which downloads one.
find_maven() {
  # Maven's own libraries still use what newer JDKs warn of.
  export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
  mvn=$root/mvnw
  command -v mvn >/dev/null 2>&1 || return 0
  local version
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1)
  if printf '%s\n' "$version" | awk -F. '{ exit !($1 * 10000 + $2 * 100 + $3 >= 30806) }'; then
    mvn=mvn
  fi
}

# Runs a command in a process group of its own, so that a signal ends all of it at once: by itself
# bash would wait for the command first, and then end only the command's shell.
run_child() {
  trap 'stop_child; exit 143' TERM HUP
  trap 'stop_child; exit 130' INT
  set -m
  "$@" </dev/null &
  child=$!
  set +m
  local status=0
  wait "$child" || status=$?
  child=
  trap - TERM HUP INT
  return "$status"
}

stop_child() {
  [ -n "$child" ] || return 0
  kill -- "-$child" 2>/dev/null || true
  wait "$child" 2>/dev/null || true
  child=
}

modules() {
  sed -n 's|.*<module>\(.*\)</module>.*|\1|p' "$root/pom.xml"
}

# Whether everything is built from the sources as they are.
is_built() {
  [ -f "$built" ] || return 1
  local module
  for module in $(modules); do
    case $module in
      platform | deploy/*) ;;
      *) [ -f "$root/$module/target/quarkus-app/quarkus-run.jar" ] || return 1 ;;
    esac
    # A directory is newer too when a file was deleted from it.
    [ -z "$(find "$root/$module/src" "$root/$module/pom.xml" -newer "$built" -print 2>/dev/null | head -n 1)" ] || return 1
  done
  [ ! "$root/pom.xml" -nt "$built" ]
}

# Marks the build as one of the sources that were there at the time of file $1.
mark_built() {
  touch -r "$1" "$built"
}

build() {
  local log=$local_module/target/build.log began
  find_maven
  mkdir -p "$local_module/target"
  began=$(mktemp "$local_module/target/began.XXXXXX")
  echo "Building (the first time takes minutes: libraries are downloaded) ..."
  if ! run_child quiet_build "$log"; then
    rm -f "$began"
    grep -m 5 '^\[ERROR\]' "$log" >&2 || tail -n 5 "$log" >&2
    fail "The build failed: see $log."
  fi
  mark_built "$began"
  rm -f "$began"
}

# Maven's whole output goes to file $1, one line a module to the terminal.
quiet_build() {
  set -o pipefail
  "$mvn" -B -ntp -f "$root/pom.xml" package -DskipTests 2>&1 | tee "$1" \
    | sed -n 's/^\[INFO\] Building \(.*\) 1.0.0-SNAPSHOT *\(\[.*\]\)$/  \1 \2/p'
}

build_if_needed() {
  is_built || build
}

# The command that starts the launcher with the classes of directory $1.
launcher() {
  launcher=("$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC
    --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED
    "-Dcadre.home=$root" -cp "$1:$local_module/target/lib/*" vn.cadre.local.Main)
}
