#!/bin/sh
# The contract of the command line: what scripts rely on.
#   test_commands.sh PROGRAM SOURCE-FOLDER
set -u
program=$1 source=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
wrong=0

ruru() { "$program" --data "$folder/data" "$@"; }
fails() { echo "WRONG: $*"; wrong=$((wrong + 1)); }

# status WANTED COMMAND…: the exit status; what it said is in $folder/out and $folder/err
status() {
  wanted=$1
  shift
  "$@" >"$folder/out" 2>"$folder/err" </dev/null
  got=$?
  [ "$got" = "$wanted" ] || fails "exit status $got instead of $wanted: $*"
}
says() { grep -qe "$1" "$folder/${2:-out}" || fails "no «$1» in ${2:-out}: $(cat "$folder/${2:-out}")"; }
silent() { [ ! -s "$folder/$1" ] || fails "something on $1: $(cat "$folder/$1")"; }
json() { command -v python3 >/dev/null || return 0; python3 -m json.tool <"$folder/out" >/dev/null || fails "no JSON"; }

status 0 ruru --version && says '^ruru [0-9]'
status 0 ruru --help && says 'play'
status 2 ruru frobnicate && says 'ruru --help' err && silent out
status 2 ruru play --text nowhere && says 'nowhere' err
status 0 ruru play --text --count 0 </dev/null && says "A round has 1 to 1000 questions; this one has 1" err
status 0 ruru play --text --code K7Q2 </dev/null && says "This is no whole round code" err && says "1 of 10"

status 0 ruru pack list --json && json && says '"nato-new-zealand"'
status 0 ruru pack show nato-new-zealand --json && json && says 'Provincial Reconstruction Team'
status 0 ruru pack check --strict "$source"/questions/*.quiz.yaml
status 2 ruru pack check "$folder/missing.quiz.yaml" && says 'missing' err
printf 'title: T\nquestions:\n  - q: Which?\n    a: A\n    wrong: [A, B]\n' >"$folder/bad.quiz.yaml"
status 1 ruru pack check "$folder/bad.quiz.yaml" && says 'bad.quiz.yaml:5:' out
status 1 ruru pack check --json "$folder/bad.quiz.yaml" && json
status 1 ruru pack check --format github "$folder/bad.quiz.yaml" && says '^::error file=.*,line=5,'
printf 'titel: T \nquestions:\n  - q: Which: this?\n    anwser: A\n' >"$folder/slips.quiz.yaml"
status 0 ruru pack check --fix "$folder/slips.quiz.yaml" && says 'slips.quiz.yaml:3: corrected: put the value in quotes'
grep -q '^    a: A$' "$folder/slips.quiz.yaml" || fails "a mistyped key in slips.quiz.yaml"

status 0 ruru pack new "$folder/my rivers" && says 'my rivers.quiz.yaml'
status 2 ruru pack new "$folder/my rivers" && says 'already' err
status 0 ruru pack check --strict "$folder/my rivers.quiz.yaml"
status 0 ruru pack show "$folder/my rivers.quiz.yaml" && says '= Vienna.*Belgrade' && says '= Rome.*Tiber.*Vltava'
printf '# mine\nquestions:\n  - q: Which?  # this one\n    a: A\n' >"$folder/plain.quiz.yaml"
head -1 "$folder/my rivers.quiz.yaml" | grep -q '^# yaml-language-server: \$schema=file:///.*/assets/quiz-pack\.schema\.json$' ||
  fails "a new pack does not name the schema"
status 0 ruru pack schema && json && says 'draft-07'
status 0 ruru pack ids "$folder/plain.quiz.yaml" && says '^1 ids'
grep -q '^  - id: q-' "$folder/plain.quiz.yaml" && grep -q '^    q: Which?  # this one$' "$folder/plain.quiz.yaml" || fails "ids in plain.quiz.yaml"
status 0 ruru pack add "$folder/plain.quiz.yaml" && says 'plain'
status 0 ruru pack show plain
if command -v python3 >/dev/null; then
  (cd "$folder" && python3 -m zipfile -c packs.zip plain.quiz.yaml)
  status 0 ruru pack add "$folder/packs.zip" --yes && says 'takes the place of' && says '0 edited, 0 moved, 0 reset'
fi
status 1 ruru pack add "$folder/none.zip" && says 'cannot be opened' err
status 0 ruru pack remove plain
status 2 ruru pack show plain
status 2 ruru pack remove plain && says 'plain' err
status 1 ruru pack add "$folder/bad.quiz.yaml" && says 'has errors' err

status 0 ruru due --json && json && says '"due": 0'
status 0 ruru due --at 2030-01-01 --json && json
status 2 ruru due --at tomorrow && says '2026-' err
status 0 ruru stats --json && json && says '"answers": 0'
status 0 ruru history check
status 0 ruru review --text
status 0 ruru doctor && says 'Packs'

printf 'card_id,timestamp_ms,rating\na,0,3\na,200000000,3\na,900000000,1\nb,5000,2\nb,90000000,1\n' >"$folder/log.csv"
status 0 ruru memory fit "$folder/log.csv" --json && json && says '"weights"'
ruru memory fit "$folder/log.csv" --json >"$folder/weights.json"
status 0 ruru memory evaluate "$folder/log.csv" --weights "$folder/weights.json" --json && json && says '"train"'
status 0 ruru memory fit "$folder/log.csv" --model fsrs-6
sed 's/^\( *\)[0-9.]*,$/\1nan,/' "$folder/weights.json" >"$folder/nan.json"
grep -q nan "$folder/nan.json" || fails "no weight became nan: $(cat "$folder/weights.json")"
status 2 ruru memory evaluate "$folder/log.csv" --weights "$folder/nan.json" && says 'weight 0 is no number' err
status 2 ruru memory evaluate "$folder/log.csv" --model fsrs-6 --weights "$folder/weights.json" && says '34 weights' err
status 2 ruru memory fit "$folder/missing.csv" && says 'cannot be read' err
printf 'card_id,rating\n' >"$folder/log.csv"
status 2 ruru memory fit "$folder/log.csv" && says 'Row 1' err
status 0 ruru memory simulate --json && json && says '"minutes_a_day"'
status 0 ruru memory simulate nato-new-zealand --retention 0.93 --days 30 && says '93 %' && says 'as now'
status 2 ruru memory simulate --retention 0.5
status 2 ruru memory simulate nowhere && says 'nowhere' err
printf 'a,0,3\na,4.5,1\n' | ruru memory replay >"$folder/states" || fails "a replay"
[ "$(sed -n 2p "$folder/states")" = a,3.9220999999999999,3.13768,3.5307239812763354,37.625228806710993,4.7777218068967544,0.29227174882804446 ] || fails "states"
printf 'a,0,7\n' | ruru memory replay >"$folder/states" 2>&1 && fails "a replay of rating 7"

# A round on lines, then what it left behind.
printf '1\n\n2\n\nq\n' | ruru play ruru-tour --text --count 3 --seed 4 >"$folder/round" || fails "a round on lines"
grep -q '1 of 3' "$folder/round" || fails "no count in the round"
status 0 ruru history check && says 'all sound'
status 0 ruru stats --json && says '"answers": [12]'

# The same in words, in figures, and as a picture.
status 0 ruru stats && says 'Forgetting curve' && says 'Today: [12] answer' && says 'Rhythm'
status 0 ruru stats --period all --json && json && says '"period": "all"' && says '"calibration"' && says '"forgetting"'
status 0 ruru stats nato-new-zealand && says 'Answers     0 '
status 2 ruru stats --period eon && says 'period' err
status 2 ruru stats --tag no-such-tag && says 'no-such-tag' err && silent out
status 2 ruru stats --card ruru-tour/nothing && says 'pack/question' err && silent out
if ruru stats --png "$folder/picture.png" --theme day 2>"$folder/err"; then
  [ -s "$folder/picture.png" ] || fails "no picture"
  status 0 ruru stats --svg "$folder/picture.svg" --scale 2 --width 800 && silent out
  grep -q '</svg>' "$folder/picture.svg" || fails "no SVG"
  status 2 ruru stats --png "$folder/nowhere/picture.png" && says 'Cannot write' err
  status 2 ruru stats --png "$folder/other.png" --theme dusk && says 'dusk' err
  status 2 ruru stats --png "$folder/other.png" --scale 9 && says 'scale' err
  [ ! -e "$folder/other.png" ] || fails "a picture all the same"
else
  says 'without a window' err
fi
status 0 ruru history backup "$folder/backup.db" && says 'Backed up'
status 2 ruru history backup "$folder/backup.db" && says 'already there' err
printf '1\n' | ruru play ruru-tour --text --seed 4 --for-fun >/dev/null
due() { ruru due --json | grep -v '"at"'; }
before=$(due)
printf '1\n' | ruru play ruru-tour --text --seed 4 --for-fun >/dev/null
[ "$(due)" = "$before" ] || fails "a round for fun moved a review"

status 0 ruru history restore "$folder/backup.db" && says 'before-restore-1' && says 'answers fewer and'
status 0 ruru history restore && says 'backups/history-'

# Back and forth: undo, redo, a moment, a pack that was removed.
answers() { ruru stats --json | sed -n 's/^  "answers": \([0-9]*\).*/\1/p'; }
before=$(answers)
status 0 ruru history undo && says 'Taken back: the answer to ruru-tour/'
[ "$(answers)" = $((before - 1)) ] || fails "undo: $(answers) answers instead of $((before - 1))"
status 0 ruru history undo --redo && says 'Brought back'
[ "$(answers)" = "$before" ] || fails "redo: $(answers) answers instead of $before"
status 0 ruru history undo --redo && says 'nothing to bring back'
status 0 ruru history restore --at "3 hours ago" --yes && says "$before answers"
[ "$(answers)" = 0 ] || fails "$(answers) answers three hours ago"
status 0 ruru history restore --at "yesterday 18:00" && says 'Nothing has changed since'
status 2 ruru history restore --at "one day" && says 'yesterday 18:00' err
status 0 ruru history undo --redo 1000000
[ "$(answers)" = "$before" ] || fails "after going back and forth there are $(answers) answers"
status 0 ruru pack add "$folder/plain.quiz.yaml"
status 0 ruru pack remove plain && says 'history undo'
status 0 ruru history undo && says 'the removal of the pack plain'
status 0 ruru pack show plain
status 0 ruru history undo --redo
status 2 ruru pack show plain

# Cards that are left out.
tour=main-keys#c1
status 0 ruru card list && says 'No card is left out'
status 0 ruru card suspend "ruru-tour/$tour" && says "^Suspended: ruru-tour/$tour"
status 0 ruru card suspend "ruru-tour/$tour" && says 'already'
status 0 ruru card list ruru-tour --json && json && says '"suspended": true'
status 0 ruru pack show ruru-tour && says '(suspended)'
status 0 ruru pack show ruru-tour --json && json && says "\"ruru-tour/$tour\": \"suspended\""
status 0 ruru history undo && says 'the suspension of'
status 0 ruru card list && says 'No card is left out'
status 0 ruru card bury "ruru-tour/$tour" && says '^Buried until tomorrow'
status 0 ruru card list && says 'until 20'
status 0 ruru card unsuspend "ruru-tour/$tour" && says '^Let in again'
status 0 ruru card unsuspend "ruru-tour/$tour" && says '^Not left out'
status 0 ruru card suspend ruru-tour/main-keys && says '#c2'
status 0 ruru card unsuspend ruru-tour/main-keys
status 2 ruru card suspend ruru-tour/nothing && says 'pack show ruru-tour' err
status 2 ruru card suspend nothing && says 'PACK/QUESTION' err
status 2 ruru card suspend nowhere/nothing && says 'nowhere' err

# Together.
status 2 ruru play --text --players Mia && says '2 to 8 people' err
status 2 ruru play --text --players a,b,c,d,e,f,g,h,i && says '2 to 8 people' err
status 2 ruru play --text --players Mia,Tama --form chess && says 'buzzers' err
before=$(answers)
printf '1\n\n1\n\nq\n' | ruru play ruru-tour --text --players default,Mia --count 2 --seed 4 >"$folder/out"
says 'Mia: ' && [ "$(answers)" = $((before + 1)) ] || fails "$(answers) answers of one learner and a guest, not $((before + 1))"
status 0 ruru history undo && status 0 ruru history undo
[ "$(answers)" = "$before" ] || fails "the answer of a couch round is not taken back"

# To another device and back.
status 0 ruru history export "$folder/me.jsonl" && says 'entries written'
status 2 ruru history export "$folder/me.jsonl" && says 'already there' err
status 0 "$program" --data "$folder/other" history import "$folder/me.jsonl" && says 'new entries, 0 known'
status 0 "$program" --data "$folder/other" history import "$folder/me.jsonl" && says ' 0 new entries'
[ "$("$program" --data "$folder/other" stats --json)" = "$(ruru stats --json)" ] || fails "the other device says otherwise"
status 0 "$program" --data "$folder/other" history export - && says '"ruru-history"'
status 2 ruru history import "$folder/bad.quiz.yaml" && says 'no export' err

# Several learners.
status 0 ruru profile list && says '^\* default'
status 0 ruru profile add Ada
status 2 ruru profile add Ada && says 'already' err
status 0 ruru --profile Ada stats --json && says '"answers": 0'
status 2 ruru --profile Bo stats && says 'profile list' err
status 2 ruru --profile Bo && says 'profile list' err
status 0 ruru profile use Ada && status 0 ruru profile list --json && json && says '"name": "Ada"'
printf '1\n\nq\n' | ruru play ruru-tour --text --count 2 --seed 4 >/dev/null
status 0 ruru stats --json && says '"answers": 1'
status 0 ruru profile rename Ada "Ada L."
status 0 ruru profile use default
[ "$(answers)" = "$before" ] || fails "the first learner has $(answers) answers now"
status 0 ruru profile remove "Ada L." && says 'history import'
status 2 ruru profile remove default && says 'stays' err

# Damage is found, named and mended from the backups.
status 0 ruru history backup && says 'backups/history-'
if command -v sqlite3 >/dev/null; then
  # Damaged bytes never reach a terminal as they are.
  cp -r "$folder/data" "$folder/bytes"
  LC_ALL=C sed -i 's/ruru-tour/\x1b[31m\xf2our/' "$folder/bytes/history.db"
  "$program" --data "$folder/bytes" history check >"$folder/out" 2>&1
  says 'is damaged' && says '<U+001B>'
  [ "$(LC_ALL=C tr -cd '\033\362' <"$folder/out")" = "" ] || fails "damaged bytes go to the terminal"
  sqlite3 "$folder/data/history.db" 'DROP TRIGGER event_is_never_changed; UPDATE event SET tz = tz + 1 WHERE seq = 2'
  status 1 ruru history check && says 'Entry 2' && says 'check --repair'
  status 0 ruru history check --repair && says ' 0 lost'
  status 0 ruru history check && says 'all sound'
  [ "$(answers)" = "$before" ] || fails "after the repair there are $(answers) answers"
fi

status 2 ruru history restore "$folder/missing.db" && says 'no backup' err

# The same seed asks the same.
first=$(printf 'q\n' | "$program" --data "$folder/one" play --text --seed 9)
second=$(printf 'q\n' | "$program" --data "$folder/two" play --text --seed 9)
[ "$first" = "$second" ] || fails "one seed, two rounds"

# No display: a sentence and the way out, not an abort.
status 2 env -u DISPLAY -u WAYLAND_DISPLAY "$program" --data "$folder/data" && says '\-\-text' err

[ "$wrong" = 0 ] && echo "All as promised."
exit "$wrong"
