#!/bin/sh
# The program in its window, played by keys and clicks as a person would.
#   test_window.sh PROGRAM
# Needs a display and xdotool; without them it is skipped (77).
set -u
program=$1
[ -n "${DISPLAY:-}" ] && command -v xdotool >/dev/null || { echo "skipped: no display or no xdotool" && exit 77; }
folder=$(mktemp -d)
running=
trap 'leave; rm -rf "$folder"' EXIT
wrong=0

fails() { echo "WRONG: $*"; wrong=$((wrong + 1)); }
leave() { [ -z "$running" ] || kill "$running" 2>/dev/null; }
json() { "$program" --data "$folder" stats --json | sed -n "s/^  \"$1\": \(.*[^,]\),*$/\1/p"; }

start() { # ARGUMENTS…
  "$program" --data "$folder" "$@" >"$folder/log" 2>&1 &
  running=$!
  window=
  for _ in $(seq 100); do
    window=$(xdotool search --onlyvisible --class ruru 2>/dev/null | tail -n 1)
    [ -n "$window" ] && break
    sleep 0.1
  done
  [ -n "$window" ] || { fails "no window: $(cat "$folder/log")" && exit 1; }
  xdotool windowfocus "$window" 2>/dev/null
  sleep 0.5
}
press() { for key; do xdotool key --delay 60 "$key" && sleep 0.15; done; }
write() { xdotool type --delay 30 "$1" && sleep 0.2; }
title() { xdotool getwindowname "$window"; }
until_title() { # PART: waits until the title holds it
  for _ in $(seq 50); do
    case $(title) in *"$1"*) return ;; esac
    sleep 0.1
  done
  fails "the title is «$(title)», not «$1»"
}
ends() {
  for _ in $(seq 50); do
    kill -0 "$running" 2>/dev/null || { running= && return; }
    sleep 0.1
  done
  fails "the program does not end"
}

# The first start shows Home; Enter begins a round; every kind of question can be answered or given up by keys.
start
until_title Ruru
press Return
until_title "All packs"
for _ in 1 2 3 4 5 6 7 8 9 10; do
  press 1 space
  write 7
  press Return ctrl+d d 1 Return
done
press Escape ctrl+q
ends
[ "$(json answers)" -ge 8 ] || fails "only $(json answers) answers of a round by keys"

# A choice by the mouse: the options of the focus column, two rows of two.
before=$(json answers)
start play ruru-tour --count 20 --seed 1
for y in 404 492; do
  for _ in 1 2 3; do
    xdotool mousemove --window "$window" 400 $y click 1 && sleep 0.2
    press Return space 3 Return
  done
done
press Escape ctrl+q
ends
[ "$(json answers)" -gt "$before" ] || fails "clicks answered nothing"

# Killed in the middle of a review: what was answered is there, and the next start asks nothing.
start review
press 1 space 3 Return
write x
press Return Return
answered=$(json answers)
kill -9 "$running" && wait "$running" 2>/dev/null
running=
"$program" --data "$folder" history check >"$folder/check" || fails "history after a kill: $(cat "$folder/check")"
[ "$(json answers)" -ge "$answered" ] || fails "answers lost by a kill"
start
until_title Ruru

# A second copy leaves it to the first, whose window it brings to the front.
timeout 20 "$program" --data "$folder" >"$folder/second" 2>&1 || fails "the second copy: $(cat "$folder/second")"
grep -q 'open already' "$folder/second" || fails "the second copy says «$(cat "$folder/second")»"
[ "$(xdotool search --onlyvisible --class ruru 2>/dev/null | wc -l)" = 1 ] || fails "the second copy opened a window"
"$program" --data "$folder" due >/dev/null || fails "no answer what is due beside the window"

# Taken back and brought back by keys.
# The last thing done may have been another grade for an answer.
answered=$(json answers)
press ctrl+z
[ "$(json answers)" -lt "$answered" ] || press ctrl+z
[ "$(json answers)" = $((answered - 1)) ] || fails "Ctrl+Z took nothing back"
press ctrl+shift+z
[ "$(json answers)" = "$answered" ] || fails "Ctrl+Shift+Z brought nothing back"

# Text size and theme change at once and are kept.
press ctrl+plus ctrl+plus
grep -q 'text_scale: 1.50' "$folder/settings.yaml" || fails "the text size was not kept"
xdotool windowsize "$window" 800 600 && sleep 0.5
xdotool windowsize "$window" 1600 900 && sleep 0.5
kill -0 "$running" || fails "changing the size ended the program"
press ctrl+q
ends
[ ! -s "$folder/log" ] || fails "the program complains: $(cat "$folder/log")"

# Together, with buzzers: answers go into the history; a round that is left by closing goes on at the next start.
before=$(json answers)
start play --players default,Mia --form buzzers --count 6 --seed 2
until_title "Couch round"
for _ in 1 2 3; do
  press a 1 Return p 2 Return
done
press ctrl+q
ends
[ "$(json answers)" -gt "$before" ] || fails "buzzers answered nothing"
[ -s "$folder/couch.json" ] || fails "the round of several is not kept"
start
press g Return
until_title "Couch round"
press Escape ctrl+q
ends
[ ! -s "$folder/log" ] || fails "the program complains: $(cat "$folder/log")"

# The window opens with the size that it had. A theme of one's own is followed while it is written, mistakes are survived.
if command -v import >/dev/null; then
  ground() { import -window "$window" -depth 8 -crop 1x1+3+450 rgb:- | od -An -tx1 | tr -d ' \n'; }
  until_ground() { # COLOUR
    for _ in $(seq 50); do
      [ "$(ground)" = "$1" ] && return
      sleep 0.1
    done
    fails "the ground is $(ground), not $1"
  }
  printf 'base: contrast\nbackground: 102030\n' >"$folder/themes/mine.yaml"
  sed -i 's/^theme:.*/theme: mine/' "$folder/settings.yaml"
  start
  [ "$(xdotool getwindowgeometry "$window" | sed -n 's/.*Geometry: //p')" = 1600x900 ] || fails "the size was not kept"
  until_ground 102030
  printf 'base: contrast\nbackground: 405060\n' >"$folder/themes/mine.yaml"
  until_ground 405060
  printf 'base: contrast\nbackground: 4050\n' >"$folder/themes/mine.yaml"
  sleep 0.5
  until_ground 405060
  press ctrl+q
  ends
  [ ! -s "$folder/log" ] || fails "the program complains: $(cat "$folder/log")"
fi

[ "$wrong" = 0 ] && echo "Played."
exit "$wrong"
