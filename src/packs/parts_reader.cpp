#include "packs/parts_reader.hpp"

#include "packs/keys.hpp"
#include "packs/needed.hpp"
#include "packs/values.hpp"
#include "questions/folding.hpp"

#include <fmt/format.h>

namespace ruru::packs {

using namespace questions;

namespace {

/// The options of a question as they are read, with where they stand.
struct Options {
  SeveralChoices body;
  std::vector<const Node*> right, wrong;
};

/// A text or list of texts as options; false when it is reported to be none.
bool take_texts(const Node& node, std::string_view key, std::vector<ReasonedOption>& options,
                std::vector<const Node*>& places, Report& report) {
  auto texts = texts_value(node, key, report);
  if (!texts) return false;
  for (std::string& text : *texts)
    options.push_back({std::move(text), {}});
  places = texts_of(node);
  return true;
}

/// One of `options:`; false when it is reported to be none.
bool take_option(const Node& node, Options& options, Report& report) {
  if (node.shape != Node::Shape::mapping) {
    report.error("E7", node, "an option must be a mapping", "write - {text: …, correct: true, why: …}");
    return false;
  }
  warn_of_unknown_keys(node, option_keys, "an option", report);
  const Node* text = required(node, "text", "E8", "this option has no text", "add `text:`", report);
  if (!text) return false;
  auto words = text_value(*text, "text", report);
  std::optional<bool> correct = false;
  if (const Node* value = node.find("correct")) correct = truth_value(*value, "correct", report);
  ReasonedOption option;
  if (const Node* why = node.find("why")) {
    auto reason = text_value(*why, "why", report);
    if (!reason) return false;
    option.why = std::move(*reason);
  }
  if (!words || !correct) return false;
  option.text = std::move(*words);
  (*correct ? options.body.right : options.body.wrong).push_back(std::move(option));
  (*correct ? options.right : options.wrong).push_back(text);
  return true;
}

std::optional<Options> listed_options(const Node& list, Report& report) {
  if (list.shape != Node::Shape::list) {
    report.error("E7", list, "`options` must be a list", "write - {text: …, correct: true} for each of them");
    return std::nullopt;
  }
  Options options;
  bool complete = true;
  for (const Node& item : list.items)
    complete = take_option(item, options, report) && complete;
  if (!complete) return std::nullopt;
  return options;
}

std::optional<Options> parted_options(const Node& question, Report& report) {
  const Node* right = required(question, "right", "E10", "this question has no right answer",
                               "add `right:` with the right options", report);
  if (!right) return std::nullopt;
  Options options;
  if (!take_texts(*right, "right", options.body.right, options.right, report)) return std::nullopt;
  const Node* wrong = question.find("wrong");
  const bool has_wrong = wrong && wrong->shape != Node::Shape::nothing &&
                         (wrong->shape != Node::Shape::list || !wrong->items.empty());
  if (has_wrong && !take_texts(*wrong, "wrong", options.body.wrong, options.wrong, report))
    return std::nullopt;
  return options;
}

bool differ(const Options& options, const Match& match, Report& report) {
  Seen right, wrong;
  bool differ = true;
  for (const Node* text : options.right)
    if (repeats(right, *text, match, "E15", "this option is there twice", report)) differ = false;
  for (const Node* text : options.wrong) {
    const bool is_right = right.contains(normalised(text->text, match));
    if ((is_right && repeats(right, *text, match, "E14", "this wrong option is also a right one", report)) ||
        repeats(wrong, *text, match, "E15", "this option is there twice", report))
      differ = false;
  }
  return differ;
}

/// Whether all texts differ.
bool all_differ(const std::vector<const Node*>& texts, Seen& seen, const Match& match,
                std::string_view message, Report& report) {
  bool differ = true;
  for (const Node* text : texts)
    if (repeats(seen, *text, match, "E15", message, report)) differ = false;
  return differ;
}

/// A list of two and more; reported when it is none.
bool is_list(const Node& node, std::string_view key, std::string_view few, Report& report) {
  if (node.shape != Node::Shape::list) {
    report.error("E7", node, fmt::format("`{}` must be a list", key),
                 fmt::format("write {}: [one, another, a third]", key));
    return false;
  }
  if (node.items.size() >= 2) return true;
  report.error("E16", node, std::string(few), "write two of them at least");
  return false;
}

/// The two columns of `pairs`, and where they stand.
struct Pairs {
  Pairing body;
  std::vector<const Node*> left, right;
};

std::optional<Pairs> read_pairs(const Node& node, Report& report) {
  if (node.shape != Node::Shape::mapping) {
    report.error("E7", node, "`pairs` must be a mapping",
                 "write pairs: {left: right, other left: other right}");
    return std::nullopt;
  }
  Pairs pairs;
  bool complete = true;
  for (const Entry& entry : node.entries) {
    auto left = text_value(entry.key, "pairs", report);
    auto right = text_value(entry.value, left ? *left : "pairs", report);
    complete = complete && left && right;
    if (!complete) continue;
    pairs.body.left.push_back(std::move(*left));
    pairs.body.right.push_back(std::move(*right));
    pairs.left.push_back(&entry.key);
    pairs.right.push_back(&entry.value);
  }
  if (!complete) return std::nullopt;
  if (pairs.left.size() >= 2) return pairs;
  report.error("E16", node, "one pair alone matches itself", "write two of them at least");
  return std::nullopt;
}

} // namespace

std::optional<Asked> ordering(const Node& question, std::string prompt, const Match& match, Report& report) {
  const Node* order = required(question, "order", "E10", "there is nothing to put in order",
                               "add `order:` with the lines in their right order", report);
  if (!order || !is_list(*order, "order", "one line alone has no order", report)) return std::nullopt;
  auto lines = texts_value(*order, "order", report);
  Seen seen;
  if (!lines || !all_differ(texts_of(*order), seen, match, "this line is there twice", report))
    return std::nullopt;
  return Asked{std::move(prompt), Ordering{std::move(*lines)}};
}

std::optional<Asked> matching(const Node& question, std::string prompt, const Match& match, Report& report) {
  const Node* node = required(question, "pairs", "E10", "there are no pairs to match",
                              "add `pairs:` with left: right", report);
  if (!node) return std::nullopt;
  auto pairs = read_pairs(*node, report);
  if (!pairs) return std::nullopt;
  Seen left, right;
  bool differ = all_differ(pairs->left, left, match, "this left side is there twice", report);
  differ = all_differ(pairs->right, right, match, "this right side is there twice", report) && differ;
  if (const Node* extra = question.find("extra")) {
    auto texts = texts_value(*extra, "extra", report);
    if (!texts) return std::nullopt;
    differ = all_differ(texts_of(*extra), right, match, "this right side is there already", report) && differ;
    pairs->body.extra = std::move(*texts);
  }
  if (!differ) return std::nullopt;
  return Asked{std::move(prompt), std::move(pairs->body)};
}

std::optional<Asked> name_all(const Node& question, std::string prompt, const Match& match, Report& report) {
  const Node* all = required(question, "all", "E10", "there is nothing to name",
                             "add `all:` with everything that is to be named", report);
  if (!all || !is_list(*all, "all", "one thing alone is no list: ask for it with `a`", report))
    return std::nullopt;
  NameAll body;
  Seen seen;
  bool complete = true;
  for (const Node& item : all->items) {
    auto texts = texts_value(item, "all", report);
    complete =
        texts && all_differ(texts_of(item), seen, match, "this name is there twice", report) && complete;
    if (texts) body.items.push_back(std::move(*texts));
  }
  if (!complete) return std::nullopt;
  return Asked{std::move(prompt), std::move(body)};
}

std::optional<Asked> several(const Node& question, std::string prompt, const Match& match, Report& report) {
  const Node* list = question.find("options");
  auto options = list ? listed_options(*list, report) : parted_options(question, report);
  if (!options) return std::nullopt;
  if (options->right.empty()) {
    report.error("E10", list ? *list : question, "this question has no right answer",
                 "write correct: true at the right options");
    return std::nullopt;
  }
  if (options->wrong.empty()) {
    report.error("E16", list ? *list : question, "a choice needs at least one wrong option",
                 "write them as wrong: [one, another], or make it `all:` to have the answers typed");
    return std::nullopt;
  }
  if (!differ(*options, match, report)) return std::nullopt;
  return Asked{std::move(prompt), std::move(options->body)};
}

} // namespace ruru::packs
