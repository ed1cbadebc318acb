#include "packs/yaml_events.hpp"

#include "packs/limits.hpp"
#include "packs/text_check.hpp"
#include "packs/yaml_message.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <map>
#include <streambuf>

namespace ruru::packs {

using questions::Problem;
using questions::Severity;

namespace {

/// A stream over a text that is not copied.
class TextBuffer : public std::streambuf {
public:
  explicit TextBuffer(std::string_view text) {
    char* start = const_cast<char*>(text.data()); // only read: there is no put area
    setg(start, start, start + text.size());
  }
};

/// Thrown through the library where reading on makes no sense.
struct Stop {
  Problem problem;
};

Mark mark_of(const YAML::Mark& mark) { return {mark.line + 1, mark.column}; }

/// Builds the tree from the library's events. YAML's own nodes are not used: they resolve aliases, which lets
/// a small file grow without bound or contain itself, and they have no place for what is found wrong.
class TreeBuilder : public YAML::EventHandler {
public:
  explicit TreeBuilder(const SourceText& source) : source_(source) {}

  Tree take() { return std::move(tree_); }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (documents_++ == 0) return;
    const Mark place = mark_of(mark);
    if (source_.rest(place).starts_with("---")) {
      stop(place, "E4", "a second document begins here",
           "a pack is one document: take out the line with ---");
    }
    stop(place, "E3", "this does not belong to what is before it", "put the whole text in quotes");
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    Node node = begun(mark, {}, anchor);
    // The library has already taken null and ~ for nothing; a pack means the text.
    node.text = written_null(node.mark);
    if (!node.text.empty()) node.shape = Node::Shape::text;
    add(std::move(node));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    Node node = begun(mark, {}, YAML::NullAnchor);
    complain(node, "E4",
             "`*` at the beginning of a value repeats another part of the file; packs do not use that",
             "put the value in quotes, or write it out");
    add(std::move(node));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    Node node = begun(mark, tag, anchor);
    node.shape = Node::Shape::text;
    node.style = tag == "!" ? Node::Style::quoted : Node::Style::plain;
    if (value.size() > longest_text) {
      complain(node, "E5", fmt::format("this text is longer than {} KiB", longest_text >> 10), "shorten it");
    } else {
      node.text = value;
    }
    if (const auto control = control_character(node.text)) {
      complain(node, "E2", fmt::format("an escape in this text makes a control character ({})", *control),
               "take it out");
    }
    add(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(begun(mark, tag, anchor), Node::Shape::list);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(begun(mark, tag, anchor), Node::Shape::mapping);
  }
  void OnMapEnd() override {
    check_keys(open_.back().node);
    close();
  }

private:
  struct Open {
    Node node;
    std::optional<Node> key; ///< of a mapping, waiting for its value
  };

  const SourceText& source_;
  Tree tree_;
  std::vector<Open> open_;
  std::size_t nodes_ = 0;
  int documents_ = 0;

  [[noreturn]] void stop(Mark mark, std::string code, std::string message, std::string fix) {
    throw Stop{
        source_.problem(Severity::error, std::move(code), mark, 1, std::move(message), std::move(fix))};
  }

  void complain(Node& node, std::string code, std::string message, std::string fix) {
    node.broken = true;
    if (tree_.problems.size() >= most_problems) return;
    tree_.problems.push_back(source_.problem(Severity::error, std::move(code), node.mark,
                                             extent(source_, node), std::move(message), std::move(fix)));
  }

  Node begun(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    Node node;
    node.mark = mark_of(mark);
    if (++nodes_ > most_nodes) {
      stop(node.mark, "E5", fmt::format("this file has more than {} values", most_nodes),
           "split it into several packs");
    }
    if (anchor != YAML::NullAnchor) {
      complain(node, "E4", "`&` at the beginning of a value names it for repetition; packs do not use that",
               "put the value in quotes");
    } else if (!tag.empty() && tag != "?" && tag != "!") {
      complain(node, "E4", "`!` at the beginning of a value names its type; packs do not use that",
               "put the value in quotes");
    }
    return node;
  }

  std::string written_null(Mark mark) const {
    const std::string_view rest = source_.rest(mark);
    for (std::string_view word : {"null", "Null", "NULL", "~"}) {
      if (!rest.starts_with(word)) continue;
      const std::string_view after = rest.substr(word.size());
      const std::size_t next = after.find_first_not_of(" \t");
      if (next == std::string_view::npos || after[next] == '#' || after[next] == ',' || after[next] == ']' ||
          after[next] == '}') {
        return std::string(word);
      }
      // As a key it is a text too; but where a key comes next, the value before it was left out.
      if (after[next] == ':' && expects_key()) return std::string(word);
    }
    return {};
  }

  bool expects_key() const { return !open_.empty() && is_mapping(open_.back().node) && !open_.back().key; }

  static bool is_mapping(const Node& node) { return node.shape == Node::Shape::mapping; }

  void open(Node node, Node::Shape shape) {
    node.shape = shape;
    if (open_.size() >= static_cast<std::size_t>(deepest)) {
      stop(node.mark, "E5",
           fmt::format("more than {} lists and mappings are within each other here", deepest),
           "a question needs no more than three");
    }
    open_.push_back({std::move(node), std::nullopt});
  }

  void close() {
    Node node = std::move(open_.back().node);
    open_.pop_back();
    add(std::move(node));
  }

  /// Puts a finished value where it belongs.
  void add(Node node) {
    if (open_.empty()) {
      tree_.root = std::move(node);
      return;
    }
    Open& parent = open_.back();
    parent.node.broken = parent.node.broken || node.broken;
    if (!is_mapping(parent.node)) {
      parent.node.items.push_back(std::move(node));
    } else if (parent.key) {
      // The library sees a missing value where the next one begins; its author sees it behind its key.
      if (node.shape == Node::Shape::nothing && !node.broken) node.mark = parent.key->mark;
      parent.node.entries.push_back({std::move(*parent.key), std::move(node)});
      parent.key.reset();
    } else {
      check_key(node);
      parent.node.broken = parent.node.broken || node.broken;
      parent.key = std::move(node);
    }
  }

  void check_key(Node& key) {
    if (key.broken) return;
    if (key.shape != Node::Shape::text) {
      complain(key, "E7", "a key must be a text", "put the whole value in quotes");
    } else if (key.text == "<<" && key.style == Node::Style::plain) {
      complain(key, "E4", "`<<` merges another mapping; packs do not use that", "write the keys out");
    }
  }

  void check_keys(Node& mapping) {
    std::map<std::string_view, Mark> first;
    for (Entry& entry : mapping.entries) {
      if (entry.key.shape != Node::Shape::text) continue;
      const auto [known, is_new] = first.try_emplace(entry.key.text, entry.key.mark);
      if (is_new) continue;
      complain(
          entry.key, "E6",
          fmt::format("`{}` was already given in line {}", shortened(entry.key.text, 60), known->second.line),
          "keep one of the two");
      mapping.broken = true;
    }
  }
};

} // namespace

Reading reading(std::string_view text, const SourceText& source, const std::vector<Mark>& split_quotes) {
  TreeBuilder builder(source);
  TextBuffer buffer(text);
  std::istream stream(&buffer);
  Reading result;
  try {
    YAML::Parser parser(stream);
    // Exactly twice, the second time for a second document: on some broken files the library never comes to
    // an end (jbeder/yaml-cpp#1040).
    if (parser.HandleNextDocument(builder)) parser.HandleNextDocument(builder);
  } catch (const Stop& stop) {
    result.stopped_by = stop.problem;
  } catch (const YAML::Exception& error) {
    result.stopped_by = explained(error.msg, mark_of(error.mark), source, split_quotes);
  } catch (const std::exception& error) {
    result.stopped_by = source.problem(Severity::error, "E3", {}, 1,
                                       fmt::format("this file cannot be read as YAML ({})", error.what()));
  }
  result.tree = builder.take();
  return result;
}

} // namespace ruru::packs
