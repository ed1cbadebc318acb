#!/bin/sh
# An installed Ruru is complete, and finds its packs wherever it is moved.
#   test_installation.sh CMAKE BUILD-FOLDER SOURCE-TREE
set -eu
cmake=$1 build=$2 source_tree=$3
area=$(mktemp -d)
trap 'rm -rf "$area"' EXIT

wrong() {
  echo "WRONG: $*"
  exit 1
}

"$cmake" --install "$build" --prefix "$area/first place" >"$area/log" || { cat "$area/log" && wrong "not installed"; }
mv "$area/first place" "$area/moved"
share=$area/moved/share
for file in "$area/moved/bin/ruru" "$share/applications/ruru.desktop" "$share/man/man1/ruru.1" \
  "$share/icons/hicolor/scalable/apps/ruru.svg" "$share/icons/hicolor/256x256/apps/ruru.png" \
  "$share/ruru/assets/quiz-pack.schema.json" "$share/doc/ruru/LICENSE" "$share/doc/ruru/architecture.md"; do
  [ -s "$file" ] || wrong "$file is missing"
done

# Its packs are the ones beside it: one that is only there is found.
shipped=$(find "$source_tree/questions" -name '*.quiz.yaml' | wc -l)
installed=$(find "$share/ruru/questions" -name '*.quiz.yaml' | wc -l)
[ "$installed" = "$shipped" ] || wrong "$installed packs are installed, $shipped are shipped"
printf 'id: only-here\ntitle: Only here\ncards:\n  Question: Answer\n' >"$share/ruru/questions/only-here.quiz.yaml"
"$area/moved/bin/ruru" pack list >"$area/packs"
grep -q '^only-here ' "$area/packs" || { cat "$area/packs" && wrong "the moved program does not find the packs beside it"; }

echo "Complete, and at home where it is moved."
