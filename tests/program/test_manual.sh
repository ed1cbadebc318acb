#!/bin/sh
# The manual page names every command and option that the program says it has.
#   test_manual.sh PROGRAM PAGE
set -eu
program=$1 page=$2
missing=0

need() { # TEXT OF
  grep -qe "$1" "$page" && return
  echo "WRONG: $2 is not in $page"
  missing=$((missing + 1))
}

# commands OF…: what `ruru OF… --help` lists below "Subcommands:".
commands() { "$program" "$@" --help | sed -n '/^Subcommands:/,/^$/s/^  *\([a-z]*\) .*/\1/p'; }
options() { "$program" "$@" --help | grep -o -e '--[a-z][a-z-]*' | sort -u; }

walk() { # OF…
  for option in $(options "$@"); do
    need "Fl -${option#--}\\b" "$option of ruru $*"
  done
  for command in $(commands "$@"); do
    [ $# -gt 0 ] || need "Cm $command\\b" "ruru $command"
    [ $# = 0 ] || need "Cm $* $command\\b" "ruru $* $command"
    (walk "$@" "$command") || missing=$((missing + 1))
  done
  [ "$missing" = 0 ]
}

[ -n "$(commands)" ] || { echo "WRONG: ruru --help lists no commands" && exit 1; }
walk || exit 1
echo "Everything is in the manual."
