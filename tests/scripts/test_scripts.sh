#!/bin/sh
# Tests ./play and ./test on machines made of stubs: what they install, build and say, without doing any of it.
#   sh tests/scripts/test_scripts.sh SOURCE-TREE
set -eu
source_tree=$(cd "$1" && pwd)
area=$(mktemp -d)
trap 'rm -rf "$area"' EXIT
failures=0

# --- a machine -------------------------------------------------------------------------------------------------------

stub() { # NAME, the script on standard input
  { echo '#!/bin/sh' && cat; } >"$bin/$1"
  chmod +x "$bin/$1"
}

# A fresh copy of the scripts in a folder with a space, and only the tools that every system has.
new_machine() {
  rm -rf "$area/machine"
  machine=$area/machine
  tree="$machine/a tree"
  bin=$machine/bin
  mkdir -p "$tree/src" "$tree/cmake" "$bin"
  cp "$source_tree/play" "$source_tree/test" "$tree"
  cp "$source_tree"/cmake/*.sh "$tree/cmake"
  touch "$tree/CMakeLists.txt" "$tree/CMakePresets.json" "$tree/src/main.cpp"
  for tool in sh sed grep awk cat find head tail tr cut mkdir rm mv cp touch dirname readlink uname nproc sleep env \
    chmod expr; do
    ln -s "$(command -v "$tool")" "$bin/$tool"
  done
  : >"$machine/calls"
  : >"$machine/packages"
  echo 1000 >"$machine/user"
  stub id <<END
cat "$machine/user"
END
  stub cmake <<END
echo "cmake \$*" >>"$machine/calls"
if [ -e "$machine/broken-\$1" ]; then echo "main.cpp:1: error: no"; exit 1; fi
case \$1 in
  -S) touch "$tree/build/release/CMakeCache.txt" ;;
  --build) mkdir -p "$tree/build/release/src"
    { echo '#!/bin/sh'; echo 'echo "ruru(\$#) \$* in \$PWD"; cat'; } >"$tree/build/release/src/ruru"
    chmod +x "$tree/build/release/src/ruru" ;;
esac
END
}

with_apt() {
  stub apt-get <<END
echo "apt-get as \$(cat "$machine/user"): \$*" >>"$machine/calls"
if [ -e "$machine/offline" ]; then echo "W: Temporary failure resolving 'deb.example.org'"; exit 100; fi
for package; do echo "\$package" >>"$machine/packages"; done
END
  stub dpkg-query <<END
for package; do :; done
grep -qxF "\$package" "$machine/packages" && printf 'install ok installed'
END
}

with_sudo() { # asks|trusts
  stub sudo <<END
[ "\$1" != -n ] || { [ $1 = trusts ] || exit 1; shift; }
user=\$(cat "$machine/user")
echo 0 >"$machine/user"
"\$@"; status=\$?
echo "\$user" >"$machine/user"
exit "\$status"
END
}

as_root() { echo 0 >"$machine/user"; }

# run COMMAND…: on the machine, without a display unless `display` says so; leaves status, output and calls.
run() {
  status=0
  env -i PATH="$bin" HOME="$machine" ${display:+DISPLAY="$display"} "$@" >"$machine/output" 2>&1 </dev/null || status=$?
  output=$(cat "$machine/output")
  calls=$(cat "$machine/calls")
}

play() { run "$tree/play" "$@"; }

# --- what is claimed -------------------------------------------------------------------------------------------------

claim() { echo "- $1"; }

wrong() {
  echo "  WRONG: $1"
  printf '%s\n' "  status $status; output:" "$output" "calls:" "$calls" | sed 's/^/    /'
  failures=$((failures + 1))
}

expect_status() { [ "$status" = "$1" ] || wrong "expected status $1"; }
expect_output() { case $output in *"$1"*) ;; *) wrong "expected output: $1" ;; esac }
expect_call() { case $calls in *"$1"*) ;; *) wrong "expected the call: $1" ;; esac }
expect_no_call() { case $calls in *"$1"*) wrong "expected no call: $1" ;; esac }
forget_calls() { : >"$machine/calls"; }

claim "root gets what is missing installed, then Ruru built and started with the arguments as they were given"
new_machine && with_apt && as_root
play due --at 'one day'
expect_status 0
expect_call "apt-get as 0: -q -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 install --no-install-recommends"
expect_call " libsfml-dev "
expect_call "cmake -S $tree --preset release"
expect_call "--target ruru"
expect_output "ruru(3) due --at one day in"
case $calls in *doctest-dev*) wrong "playing needs no test packages" ;; esac

claim "nothing is configured, built or looked up when nothing has changed"
forget_calls
play due
expect_status 0
expect_output "ruru(1) due in"
[ -z "$calls" ] || wrong "expected no calls"

claim "a changed source is built, without another look at the packages"
sleep 1
touch "$tree/src/main.cpp"
play due
expect_call "cmake --build"
expect_no_call "apt-get"

claim "it can be called from any folder, through a link, and ruru stays in the caller's folder"
mkdir "$machine/elsewhere"
ln -s "../a tree/play" "$machine/elsewhere/ruru link"
run sh -c "cd '$machine/elsewhere' && './ruru link' due"
expect_output "ruru(1) due in $machine/elsewhere"

claim "what is given on standard input reaches ruru untouched by the installing and the building"
new_machine && with_apt && as_root
run sh -c "echo my answer | '$tree/play' play --text"
expect_status 0
expect_output "my answer"

claim "a tree that was copied or whose system changed is built anew"
new_machine && with_apt && as_root
play due
echo "/another/place" >"$tree/build/release/built-on"
touch "$tree/build/release/old"
play due
expect_output "building anew"
[ ! -e "$tree/build/release/old" ] || wrong "expected the old build to be gone"

claim "somebody whom sudo trusts gets the packages through it"
new_machine && with_apt && with_sudo trusts
play due
expect_status 0
expect_call "apt-get as 0: "

claim "without a terminal sudo is not asked for a password: the command to run is printed"
new_machine && with_apt && with_sudo asks
play due
expect_status 1
expect_no_call "apt-get"
expect_output "sudo sh -c 'apt-get update && apt-get install --no-install-recommends g++ "

claim "without sudo the command for root is printed"
new_machine && with_apt
play due
expect_status 1
expect_output "su - -c 'apt-get update && apt-get install --no-install-recommends g++ "

claim "without a network it says so, and tries again the next time"
new_machine && with_apt && as_root && touch "$machine/offline"
play due
expect_status 1
expect_output "Is this machine online?"
expect_no_call "cmake"
rm "$machine/offline"
play due
expect_status 0

claim "where everything is installed nobody needs to be root"
new_machine && with_apt
package_table=$(sed -n '/^play/p' "$tree/cmake/system-packages.sh")
printf '%s\n' "$package_table" | awk '{ print $3 }' >"$machine/packages"
play due
expect_status 0
expect_no_call "apt-get"

claim "make and a compiler of one's own will do"
new_machine && with_apt && as_root
for tool in c++ make pkg-config; do stub $tool </dev/null; done
play due
for package in g++ ninja-build pkg-config; do expect_no_call " $package "; done
expect_no_call "-G Ninja"

claim "without apt it builds with what is there, and when that fails names the packages for other systems"
new_machine
play due
expect_status 0
new_machine && touch "$machine/broken--S"
play due
expect_status 1
expect_output "dnf install gcc-c++ cmake"
expect_output "pacman -S --needed gcc"
expect_output "brew install cmake"

claim "where there is dnf, only its command is named"
stub dnf </dev/null
play due
expect_output "sudo dnf install gcc-c++ cmake"
case $output in *pacman*) wrong "expected no other package manager" ;; esac

claim "a failed build shows the end of its log and where the log is, and is tried again"
new_machine && with_apt && as_root && touch "$machine/broken---build"
play due
expect_status 1
expect_output "main.cpp:1: error: no"
expect_output "$tree/build/release/ruru.log"
rm "$machine/broken---build"
play due
expect_status 0

claim "without a display the window is not even built: the ways out are named"
new_machine && with_apt && as_root
for arguments in "" "play" "review capitals"; do
  # shellcheck disable=SC2086 # words
  play $arguments
  expect_status 1
  expect_output "./play play --text"
  expect_output "ssh -X"
done
[ -z "$calls" ] || wrong "expected no calls"

claim "what needs no window needs no display"
for arguments in "play --text" "review capitals --text" "play --help" "--version" "stats --json"; do
  # shellcheck disable=SC2086
  play $arguments
  expect_status 0
done

claim "with a display the window opens"
display=:7
play
expect_status 0
expect_output "ruru(0)"
display=

claim "a folder that cannot be written to is named"
new_machine && with_apt && as_root && touch "$tree/build"
play due
expect_status 1
expect_output "Cannot write to $tree/build/release"

# --- ./test ----------------------------------------------------------------------------------------------------------

with_ctest() { # PASSED FAILED
  stub ctest <<END
echo "ctest \$*" >>"$machine/calls"
case \$* in *--show-only*) printf '  Test #1: memory\n  Test  #12: layout\nTotal Tests: 2\n'; exit ;; esac
for argument; do case \$last in --output-log) result=\$argument ;; esac; last=\$argument; done
{
  echo "50% tests passed, $2 tests failed out of $(($1 + $2 + 1))"
  echo 'The following tests did not run:'
  echo '  4 - pictures (Skipped)'
} >"\$result"
[ $2 = 0 ] || exit 8
END
}

claim "./test installs what tests need, builds all, leaves out the slow suites and counts"
new_machine && with_apt && as_root && with_ctest 12 0
run "$tree/test"
expect_status 0
expect_call " doctest-dev "
expect_call "-DRURU_TESTS=ON"
expect_call "--target all"
expect_call "--label-exclude ^slow$"
[ "$(tail -n 1 "$machine/output")" = "12 passed, 0 failed" ] || wrong "expected the count as the last line"

claim "a failed suite is counted, and the status is ctest's"
with_ctest 10 2
run "$tree/test"
expect_status 8
[ "$(tail -n 1 "$machine/output")" = "10 passed, 2 failed" ] || wrong "expected the count as the last line"

claim "./test slow leaves nothing out"
forget_calls && with_ctest 12 0
run "$tree/test" slow
expect_no_call "--label-exclude"

claim "./test NAME… runs these suites, and an unknown name is told the known ones"
run "$tree/test" memory layout
expect_call "--tests-regex ^(memory|layout)$"
run "$tree/test" memoir
expect_status 1
expect_output "memory layout"

claim "the display of the tests is a virtual one"
stub xvfb-run <<'END'
while [ "$1" != ctest ]; do shift; done
DISPLAY=:99 "$@"
END
run "$tree/test"
expect_status 0
expect_output "12 passed, 0 failed"

[ "$failures" = 0 ] || { echo "$failures wrong" && exit 1; }
echo "All as claimed."
