# shellcheck shell=sh
# What ./play and ./test do alike: installs the packages, configures and builds. Sourced; `root` is the source tree.
# Everything said here goes to standard error, and nothing reads standard input: both belong to the program.

# shellcheck source=cmake/system-packages.sh
. "${root:?}/cmake/system-packages.sh"

say() { printf '%s\n' "$*" >&2; }

fail() {
  for line; do say "$line"; done
  exit 1
}

# logged LOG COMMAND…: runs a command with its output added to LOG. Meanwhile the log's last line shows: each second in
# place on a terminal, each minute elsewhere.
logged() {
  log=$1
  shift
  if [ -t 2 ]; then every=1 shape='\r\033[K  %s'; else every=60 shape='  %s\n'; fi
  while sleep "$every" >/dev/null 2>&1 && kill -0 $$; do # a sleep left behind keeps nothing open
    # shellcheck disable=SC2059 # the shape is ours
    printf "$shape" "$(tail -n 1 "$log" | tr -cd '[:print:]' | cut -c 1-70)"
  done >&2 2>/dev/null &
  watcher=$!
  status=0
  "$@" >>"$log" 2>&1 </dev/null || status=$?
  kill "$watcher" 2>/dev/null || :
  wait "$watcher" 2>/dev/null || :
  [ ! -t 2 ] || printf '\r\033[K' >&2
  return "$status"
}

# How many compilers may run at once: one a core, as far as each gets a gigabyte of memory.
compilers() {
  cores=$(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)
  gigabytes=$(awk '/^MemAvailable/ { print int($2 / 1048576) + 1 }' /proc/meminfo 2>/dev/null) || gigabytes=
  [ "${gigabytes:-$cores}" -lt "$cores" ] && echo "$gigabytes" || echo "$cores"
}

# A build folder is good for one place on one system; this names both.
this_system() {
  # shellcheck source=/dev/null
  [ ! -r /etc/os-release ] || release=$(. /etc/os-release && echo "${ID:-} ${VERSION_ID:-${VERSION_CODENAME:-}}")
  echo "$root on $(uname -sm) ${release:-}"
}

says() { [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]; } # FILE TEXT

# up_to_date FOLDER TARGET: true when nothing has changed since `build` built that target.
up_to_date() {
  [ -f "$1/$2.stamp" ] && says "$1/built-on" "$(this_system)" &&
    [ -z "$(cd "$root" && find src cmake CMakeLists.txt CMakePresets.json -newer "$1/$2.stamp" | head -n 1)" ]
}

# build PRESET TARGET NEEDS [CMAKE-OPTION…]: installs the packages for NEEDS ("play test"), configures build/PRESET and
# builds TARGET in it. Ends the script with a word when something fails.
build() {
  preset=$1 target=$2 needs=$3
  shift 3
  folder=$root/build/$preset
  system=$(this_system)
  if ! mkdir -p "$folder" 2>/dev/null || [ ! -w "$folder" ]; then fail "Cannot write to $folder."; fi

  installed=$root/build/packages-$(echo "$needs" | tr ' ' '-').stamp
  if ! says "$installed" "$system" || [ -n "$(find "$root/cmake/system-packages.sh" -newer "$installed")" ]; then
    # shellcheck disable=SC2086 # NEEDS are words
    install_packages "$root/build/packages.log" $needs
    echo "$system" >"$installed"
  fi

  if [ -f "$folder/built-on" ] && ! says "$folder/built-on" "$system"; then
    say "What is in $folder is of another place or system: building anew."
    rm -rf "$folder"
    mkdir -p "$folder"
  fi
  if [ -f "$folder/CMakeCache.txt" ]; then
    say "Building what has changed ..."
  else
    say "Building Ruru; the first time it takes a few minutes ..."
    set -- -DRURU_TESTS=OFF "$@"
    if command -v ninja >/dev/null; then set -- -G Ninja "$@"; fi
  fi
  if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi

  log=$folder/$target.log
  : >"$log"
  echo "$system" >"$folder/built-on"
  : >"$folder/$target.began" # becomes the stamp: what changes during the build is newer, and built next time
  if ! logged "$log" cmake -S "$root" --preset "$preset" "$@"; then
    tail -n 20 "$log" >&2
    say
    say "Configuring failed; the log is $log"
    say "Should something be missing, this installs all that Ruru needs:"
    # shellcheck disable=SC2086
    name_packages $needs
    exit 1
  fi
  if ! logged "$log" cmake --build "$folder" --target "$target" --parallel "$(compilers)"; then
    tail -n 30 "$log" >&2
    say
    say "Building failed; the log is $log"
    grep -m 1 'error: ' "$log" >&2 || :
    exit 1
  fi
  mv "$folder/$target.began" "$folder/$target.stamp"
}
