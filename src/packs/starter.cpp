#include "packs/starter.hpp"

#include "packs/written_text.hpp"
#include "questions/identity.hpp"

#include <fmt/format.h>

namespace ruru::packs {

namespace {

/// Everything behind the title; the id stands before it.
constexpr std::string_view body = R"yaml(
# Who made this, and what others may do with it.
author: [Your name]
licence: CC-BY-4.0
lang: en

# What the questions are taken from; `source:` below names the place in it. Leave it out if there is no document.
# document: {title: Notes on rivers, publisher: Your school, date: 2024-07-05}

# Said once for all questions. A question may say otherwise for itself.
# defaults: {tags: geography/rivers, difficulty: 2}

# The shortest way to write cards: front, colon, back. You grade yourself.
cards:
  Bonjour: Hello
  Merci: [Thank you, Thanks]

questions:
  # An answer that is typed. The first text is the one that is shown, the others are accepted too. Small typos in long
  # words are forgiven.
  - id: longest-river
    q: Which river is the longest in Europe?
    a: [Volga, Wolga]
    hint: It flows into the Caspian Sea.
    explain: The Volga is 3,530 km long; the Danube comes second with 2,850 km.

  # A choice: the right answer, and some that are wrong. They are shuffled each time.
  - id: danube-mouth
    q: Into which sea does the Danube flow?
    a: Black Sea
    wrong: [Adriatic Sea, Baltic Sea, Aegean Sea]
    explain: Its delta is shared by Romania and Ukraine.

  # Several right options: all are to be picked. What is partly right earns a part of the points.
  - id: black-sea
    q: Which of these rivers flow into the Black Sea?
    right: [Danube, Dnieper]
    wrong: [Rhine, Volga]
    explain: The Rhine flows into the North Sea, the Volga into the Caspian Sea.

  # A date, as precise as it is written: 1856, 1856-03 or 1856-03-30. `within: 5 years` would accept what is near.
  - id: danube-commission
    q: In which year was the first European commission for the Danube founded?
    date: 1856

  # Lines to be put in order. They are shuffled, and written here in the right order.
  - id: capitals-in-order
    q: In which order does the Danube pass these capitals?
    order: [Vienna, Bratislava, Budapest, Belgrade]

  # Two columns to be matched. `extra: [Volga]` would add a right side that belongs to nothing.
  - id: rivers-of-cities
    q: Which river flows through which city?
    pairs: {Rome: Tiber, Paris: Seine, Prague: Vltava}

  # A list to be named in any order. [Dnieper, Dnipro] is one of them with two names.
  - id: five-longest
    q: Which are the five longest rivers of Europe?
    all: [Volga, Danube, Ural, [Dnieper, Dnipro], Don]

  # A statement that is true or false.
  - id: rhine-alps
    statement: The Rhine has its source in the Alps.
    is: true

  # A number, right within the tolerance: an amount in its unit, or a share such as 2%.
  - id: danube-countries
    q: How many countries touch the Danube?
    number: 10
    tolerance: 1
    unit: countries

  # A text with gaps. Each gap is asked by itself; behind | stand other words that are accepted.
  - id: three-capitals
    cloze: The Danube flows through ((Vienna|Wien)), Bratislava, ((Budapest)) and Belgrade.

  # A card with two sides that is asked from both.
  - id: source
    front: the source of a river
    back: die Quelle
    reverse: true

  # A question that is not finished: `draft` keeps it from being asked.
  - id: unfinished
    q: Which river is the most beautiful?
    a: That depends
    draft: true

# A picture or a sound belongs to any question: `image: owl.png`, or {file: owl.png, text: what is to be seen}, and
# `audio: owl.ogg`; the files lie beside the pack. With `hotspot: {circle: [0.5, 0.4, 0.1]}`, a place on the picture is
# the answer.
#
# More keys: tags, source, match (case, accents, typos). `ruru pack check` tells what is wrong in a pack.
)yaml";

} // namespace

std::string starter(std::string_view title, std::string_view schema) {
  if (title.empty()) title = "My questions";
  const std::string for_editors =
      schema.empty() ? "" : fmt::format("# yaml-language-server: $schema={}\n", schema);
  return fmt::format("{}# A pack of questions for Ruru. Save the file, and it is in the next round.\n"
                     "format: 1\n"
                     "id: {}        # progress is kept under this name: do not change it later\n"
                     "title: {}\n{}",
                     for_editors, questions::pack_id_from(title), quoted_text(title), body);
}

} // namespace ruru::packs
