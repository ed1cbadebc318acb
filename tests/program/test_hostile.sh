#!/bin/sh
# Whatever is given as a pack, `ruru pack check` answers with a sentence, in little memory, and ends.
#   test_hostile.sh PROGRAM SOURCE-FOLDER
set -u
program=$1 source=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
wrong=0
checked=0
most_memory=524288 # KiB of address space: more than half of it is what the libraries map
longest=20         # seconds: a hang, on whatever machine

# check FILE: it must end with a status of its own, and say something where the file is no good pack
check() {
  (
    ulimit -v $most_memory
    timeout $longest "$program" --data "$folder/data" pack check "$1" >"$folder/out" 2>"$folder/err" </dev/null
  )
  status=$?
  checked=$((checked + 1))
  case $status in
    0) ;;
    1 | 2) [ -s "$folder/out" ] || [ -s "$folder/err" ] || { echo "WRONG: no word about $1"; wrong=$((wrong + 1)); } ;;
    *) echo "WRONG: status $status for $1" && head -3 "$folder/err"; wrong=$((wrong + 1)) ;;
  esac
}

mkdir "$folder/folder.quiz.yaml"
mkfifo "$folder/pipe.quiz.yaml"
ln -s /dev/zero "$folder/device.quiz.yaml"
ln -s loop.quiz.yaml "$folder/loop.quiz.yaml"
truncate -s 1G "$folder/sparse.quiz.yaml"
yes -- '- q: Who?' | head -c 1000000000 >"$folder/huge.quiz.yaml"
: >"$folder/empty.quiz.yaml"
for special in folder pipe device loop sparse huge empty; do
  check "$folder/$special.quiz.yaml"
  [ "$status" != 0 ] || { echo "WRONG: $special is taken for a good pack"; wrong=$((wrong + 1)); }
done
rm "$folder/huge.quiz.yaml" "$folder/sparse.quiz.yaml"
check /dev/zero
check /dev/null
check "$folder/missing.quiz.yaml"

number=0
while [ $number -lt 20 ]; do
  number=$((number + 1))
  head -c $((number * 1000)) /dev/urandom >"$folder/random.quiz.yaml"
  check "$folder/random.quiz.yaml"
  { cat "$source/questions/ruru-tour.quiz.yaml" && head -c $number /dev/urandom; } >"$folder/tail.quiz.yaml"
  check "$folder/tail.quiz.yaml"
done

corpus=$source/../shared/corpus
if [ -d "$corpus/yaml-evil" ]; then
  for file in "$corpus"/yaml-evil/* "$corpus"/yaml-test-suite/*; do
    check "$file"
  done
else
  echo "The hostile files that are kept beside the project are not here: without them."
fi
echo "$checked files, $wrong wrong"
[ "$wrong" = 0 ]
