#include "packs/reader.hpp"

#include "packs/keys.hpp"
#include "packs/question_reader.hpp"
#include "packs/text_check.hpp"
#include "packs/values.hpp"
#include "questions/identity.hpp"

#include <fmt/format.h>

#include <array>
#include <unordered_map>

namespace ruru::packs {

using questions::LoadedPack;
using questions::Pack;
using questions::Question;

namespace {

using std::string_view;

constexpr int known_format = 1;

/// "folder/Capitals of Europe.quiz.yaml" is "Capitals of Europe".
std::string name_of(string_view file) {
  const std::size_t folder = file.find_last_of('/');
  string_view name = folder == string_view::npos ? file : file.substr(folder + 1);
  for (string_view ending : {".yaml", ".yml", ".quiz"}) {
    if (name.ends_with(ending) && name.size() > ending.size()) name.remove_suffix(ending.size());
  }
  return name.empty() ? "Untitled" : std::string(name);
}

void read_text(const Node& root, string_view key, std::string& into, Report& report) {
  const Node* value = root.find(key);
  if (!value || value->broken) return;
  if (auto text = text_value(*value, key, report)) into = std::move(*text);
}

void read_document(const Node& root, Pack& pack, Report& report) {
  const Node* value = root.find("document");
  if (!value || value->broken) return;
  if (value->shape != Node::Shape::mapping) {
    read_text(root, "document", pack.document.title, report);
    return;
  }
  warn_of_unknown_keys(*value, document_keys, "`document`", report);
  read_text(*value, "title", pack.document.title, report);
  read_text(*value, "publisher", pack.document.publisher, report);
  read_text(*value, "date", pack.document.date, report);
}

void read_head(const Node& root, Pack& pack, Report& report) {
  read_text(root, "title", pack.title, report);
  read_text(root, "version", pack.version, report);
  read_text(root, "licence", pack.licence, report);
  read_text(root, "license", pack.licence, report);
  read_text(root, "lang", pack.language, report);
  if (const Node* value = root.find("author"); value && !value->broken) {
    if (auto names = texts_value(*value, "author", report)) pack.authors = std::move(*names);
  }
  read_document(root, pack, report);
  std::string id;
  read_text(root, "id", id, report);
  if (id.empty()) return;
  if (questions::pack_id_from(id) == id) {
    pack.id = id;
  } else {
    report.error("E8", *root.find("id"), fmt::format("`{}` cannot be the id of a pack", shortened(id, 60)),
                 fmt::format("use lower-case letters, digits and hyphens: {}", questions::pack_id_from(id)));
  }
}

/// False when the pack says that it needs a newer Ruru.
bool can_be_read(const Node& root, Report& report) {
  if (const Node* format = root.find("format")) {
    const auto version = whole_value(*format, "format", 1, 1'000'000, report);
    if (version && *version > known_format) {
      report.error("E19", *format,
                   fmt::format("this pack has format {}; this version of Ruru reads format {}", *version,
                               known_format),
                   "get a newer Ruru");
      return false;
    }
  }
  const Node* required = root.find("requires");
  if (!required) return true;
  const auto features = texts_value(*required, "requires", report);
  if (!features) return true;
  report.error("E19", *required,
               fmt::format("this pack needs `{}`, which this version of Ruru does not have",
                           shortened(features->front(), 60)),
               "get a newer Ruru");
  return false;
}

/// Adds questions to the pack, as long as their ids are their own.
class Collector {
public:
  Collector(Pack& pack, Report& report) : pack_(pack), report_(report) {}

  void add(std::optional<Question> question, const Node& place) {
    if (!question) return;
    if (question->source.document.empty() && !question->source.section.empty()) {
      question->source.document = pack_.document.title;
    }
    const auto [first, is_new] = line_of_.try_emplace(question->id, question->line);
    if (is_new) {
      pack_.questions.push_back(std::move(*question));
    } else if (question->id_is_given) {
      report_.error("E12", *place.find("id"),
                    fmt::format("the id `{}` was already given to the question in line {}",
                                shortened(question->id, 60), first->second),
                    "give each question an id of its own: its progress is kept under it");
    } else {
      report_.error("E13", place,
                    fmt::format("this is the same question as the one in line {}", first->second),
                    "take one of the two out, or ask for something else");
    }
  }

private:
  Pack& pack_;
  Report& report_;
  std::unordered_map<std::string, int> line_of_;
};

void read_cards(const Node& cards, const Defaults& defaults, Collector& collector, Report& report) {
  if (cards.shape != Node::Shape::mapping) {
    report.error("E7", cards, fmt::format("`cards` must be a mapping, not {}", name(cards.shape)),
                 "write one line a card: France: Paris");
    return;
  }
  for (const Entry& entry : cards.entries)
    collector.add(read_card(entry, defaults, report), entry.key);
}

void read_questions(const Node& questions, const Defaults& defaults, Collector& collector, Report& report) {
  if (questions.shape != Node::Shape::list) {
    report.error("E7", questions, fmt::format("`questions` must be a list, not {}", name(questions.shape)),
                 "begin each question with - q: …");
    return;
  }
  for (const Node& item : questions.items)
    collector.add(read_question(item, defaults, report), item);
}

/// A question written at the level of the pack is a mistake of its own.
void warn_of_unknown_pack_keys(const Node& root, Report& report) {
  const Node* stray = root.find_key("q") ? root.find_key("q") : root.find_key("question");
  if (!stray) return warn_of_unknown_keys(root, pack_keys, "a pack", report);
  report.error("E7", *stray, "a question does not stand at the level of the pack",
               "write questions: and below it, indented, - q: …");
}

bool has_items(const Node* node) { return node && (!node->items.empty() || !node->entries.empty()); }

void read_root(const Node& root, Pack& pack, Report& report) {
  if (root.shape == Node::Shape::list) {
    report.error("E7", root, "this file is a list of questions without a pack around it",
                 "put title: … and questions: above the list");
    return;
  }
  if (root.shape != Node::Shape::mapping) {
    report.error("E20", root, "there are no questions in this file",
                 "write title: … and below it questions: with - q: …");
    return;
  }
  if (!can_be_read(root, report)) return;
  read_head(root, pack, report);
  warn_of_unknown_pack_keys(root, report);
  Defaults defaults;
  if (const Node* value = root.find("defaults"); value && !value->broken)
    defaults = read_defaults(*value, report);
  Collector collector(pack, report);
  const Node *cards = root.find("cards"), *questions = root.find("questions");
  if (cards && cards->shape != Node::Shape::nothing) read_cards(*cards, defaults, collector, report);
  if (questions && questions->shape != Node::Shape::nothing)
    read_questions(*questions, defaults, collector, report);
  if (!has_items(cards) && !has_items(questions) && report.errors() == 0) {
    report.error("E20",
                 cards       ? *root.find_key("cards")
                 : questions ? *root.find_key("questions")
                             : root,
                 "there are no questions in this pack",
                 "add questions: with - q: … and a: …, or cards: with front: back");
  }
}

} // namespace

LoadedPack read_pack(string_view text, const std::string& file) {
  LoadedPack loaded;
  loaded.file = file;
  loaded.pack.title = name_of(file);
  loaded.pack.id = questions::pack_id_from(loaded.pack.title);

  const SourceText source(without_byte_order_mark(text), file);
  Report report(source);
  for (auto& problem : text_problems(source))
    report.add(std::move(problem));
  if (report.errors() == 0) {
    Tree read = tree(source);
    const bool has_root = read.root.shape != Node::Shape::nothing || read.problems.empty();
    for (auto& problem : read.problems)
      report.add(std::move(problem));
    if (has_root) read_root(read.root, loaded.pack, report);
  }
  loaded.problems = report.take();
  return loaded;
}

} // namespace ruru::packs
