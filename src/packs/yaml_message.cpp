#include "packs/yaml_message.hpp"

#include "utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace ruru::packs {

using questions::Problem;
using questions::Severity;

namespace {

constexpr auto none = std::string_view::npos;
constexpr std::size_t shown = 60; ///< bytes of a value that a fix repeats

struct Explanation {
  Mark mark;
  std::size_t bytes = 1;
  std::string message, fix;
};

std::string in_quotes(std::string_view value) {
  if (value.size() > shown) return "put the whole value in quotes";
  return "put the value in quotes: " + quoted(value);
}

/// Where the value of a "key: value" or "- value" line begins.
std::size_t value_start(std::string_view line) {
  std::size_t start = std::min(line.find_first_not_of(' '), line.size());
  while (line.substr(start).starts_with("- "))
    start = std::min(line.find_first_not_of(' ', start + 2), line.size());
  const std::size_t colon = line.find(": ", start);
  if (colon == none) return start;
  return std::min(line.find_first_not_of(' ', colon + 2), line.size());
}

std::optional<Explanation> split_quote(Mark mark, const SourceText& source,
                                       const std::vector<Mark>& split_quotes) {
  // The last one at or before the place where the library gave up is the one that it stumbled over.
  std::optional<Mark> cause;
  for (const Mark& quote : split_quotes) {
    if (quote.line <= mark.line) cause = quote;
  }
  if (!cause || (mark.line > cause->line + 20)) return std::nullopt;
  const char sign = source.rest(*cause)[0];
  return Explanation{
      *cause, 1,
      fmt::format("the text that begins with {0} here is over at the next {0}, but more follows", sign),
      sign == '\'' ? "write '' for an apostrophe inside, or use \" around the text"
                   : "check that each \" has its partner; write \\\" for one inside the text"};
}

Explanation special_sign(Mark mark, const SourceText& source) {
  const std::string_view line = source.line(mark.line);
  const std::size_t at = std::min<std::size_t>(mark.byte, line.size());
  if (at > 0 &&
      line[at - 1] != ' ') { // "{q: Who?, a: …}": the library ends a text in brackets at such a sign
    return {mark, 1,
            fmt::format("a text between brackets cannot have {} in it", source.rest(mark).substr(0, 1)),
            "put the text in quotes, or write each key in a line of its own"};
  }
  const std::string_view value = source.rest(mark);
  const std::string_view sign = value.substr(0, value.empty() ? 0 : first_letter(value).bytes);
  return {mark, std::max<std::size_t>(value.size(), 1), fmt::format("a value cannot begin with {}", sign),
          in_quotes(value)};
}

/// A line that opens with a bracket and goes on behind it: {{c1::Paris}} is the capital.
std::optional<Explanation> bracketed_value(Mark mark, const SourceText& source) {
  const std::string_view line = source.line(mark.line);
  const std::size_t start = value_start(line);
  const std::string_view value = line.substr(start);
  if (!value.starts_with('{') && !value.starts_with('[')) return std::nullopt;
  return Explanation{{mark.line, static_cast<int>(start)},
                     value.size(),
                     fmt::format("this value begins with {}, which opens a list in YAML", value[0]),
                     in_quotes(value)};
}

Explanation extra_colon(Mark mark, const SourceText& source) {
  const std::string_view line = source.line(mark.line);
  const std::size_t start = value_start(line);
  if (line.find(": ") != none && start < static_cast<std::size_t>(mark.byte)) {
    return {mark, 1, "a colon with a space after it, inside a value, looks like another key",
            in_quotes(line.substr(start))};
  }
  const std::string_view before = source.line(mark.line - 1);
  if (mark.line > 1 && before.find(':') == none && before.find_first_not_of(' ') != none) {
    const std::size_t text = before.find_first_not_of(' ');
    return {{mark.line - 1, static_cast<int>(text)},
            before.size() - text,
            "this line has no colon after its key",
            "write `key: value`"};
  }
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  return {{mark.line, static_cast<int>(indent)},
          line.size() - indent,
          "this line is indented as if it belonged to the value above",
          "begin it in the same column as the keys of the same question"};
}

Explanation misplaced(Mark mark, const SourceText& source) {
  const std::string_view line = source.line(mark.line);
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  if (line.substr(indent).starts_with("- ") && line.find(':') == none) {
    return {{mark.line, static_cast<int>(indent)},
            line.size() - indent,
            "a list item is not expected here",
            "indent it below its key, and put nothing behind the key's colon"};
  }
  const std::size_t start = value_start(line);
  if (line.find(':') == none && indent < line.size()) {
    return {{mark.line, static_cast<int>(indent)},
            line.size() - indent,
            "this line has no colon after its key",
            "write `key: value`, or indent the line if it continues the value above"};
  }
  if (static_cast<std::size_t>(mark.byte) > start) {
    return {mark, 1, "this does not belong to the value before it", in_quotes(line.substr(start))};
  }
  return {{mark.line, static_cast<int>(indent)},
          line.size() - indent,
          "this line is not indented like its neighbours",
          "begin it in the same column as the lines that it belongs to"};
}

Explanation list_item_as_value(Mark mark, const SourceText& source) {
  const std::string_view value = source.rest(mark);
  return {mark, value.size(), "a list cannot begin behind a key",
          "begin the list in the next line, or " + in_quotes(value)};
}

Explanation open_bracket(Mark mark, const SourceText& source) {
  for (int line = mark.line; line >= 1 && line > mark.line - 50; --line) {
    const std::string_view text = source.line(line);
    const std::size_t start = value_start(text);
    if (start < text.size() && (text[start] == '[' || text[start] == '{')) {
      return {{line, static_cast<int>(start)},
              1,
              "the bracket that opens here is not closed before the next key",
              fmt::format("close it with {}, or put the value in quotes", text[start] == '[' ? ']' : '}')};
    }
  }
  return misplaced(mark, source);
}

Explanation unknown_escape(Mark mark, const SourceText& source, std::string_view message) {
  const Mark backslash{mark.line, std::max(0, mark.byte - 2)};
  const std::string_view rest = source.rest(backslash);
  const std::size_t start = rest.find('\\');
  const Mark place{backslash.line, backslash.byte + static_cast<int>(start == none ? 0 : start)};
  return {
      place, 2,
      fmt::format("a backslash in double quotes begins an escape, and this one is not known ({})", message),
      "write \\\\ for a backslash, or use single quotes"};
}

Explanation explanation(std::string_view message, Mark mark, const SourceText& source) {
  const auto says = [&](std::string_view part) { return message.find(part) != none; };
  if (says("unknown token")) return special_sign(mark, source);
  if (says("anchor is not defined") || says("alias")) {
    return {mark, 1,
            "`*` at the beginning of a value repeats another part of the file; packs do not use that",
            in_quotes(source.rest(mark))};
  }
  if (says("anchor")) {
    return {mark, 1, "`&` at the beginning of a value names it for repetition; packs do not use that",
            in_quotes(source.rest(mark))};
  }
  if (says("tag")) {
    return {mark, 1, "`!` at the beginning of a value names its type; packs do not use that",
            in_quotes(source.rest(mark))};
  }
  if (says("escape") || says("unicode") || says("hex")) return unknown_escape(mark, source, message);
  if (says("end of sequence flow") || says("end of map flow")) return open_bracket(mark, source);
  if (says("illegal map value") || says("illegal map key")) {
    if (const auto bracketed = bracketed_value(mark, source)) return *bracketed;
    return extra_colon(mark, source);
  }
  if (says("illegal block entry")) return list_item_as_value(mark, source);
  if (says("end of map") || says("end of sequence")) {
    if (const auto bracketed = bracketed_value(mark, source)) return *bracketed;
    return misplaced(mark, source);
  }
  if (says("tab")) return {mark, 1, "a tab indents this line", "indent with spaces: YAML takes no tabs"};
  if (says("YAML version") || says("directive"))
    return {mark, 1, "this line begins with %, which gives orders to YAML", "take it out"};
  return {mark, 1, fmt::format("this cannot be read as YAML ({})", message), "put the value in quotes"};
}

} // namespace

std::string quoted(std::string_view value) {
  const bool has_double = value.find_first_of("\"\\") != none;
  if (!has_double) return fmt::format("\"{}\"", value);
  std::string doubled;
  for (char letter : value)
    doubled.append(letter == '\'' ? 2 : 1, letter);
  return fmt::format("'{}'", doubled);
}

Problem explained(std::string_view library_message, Mark mark, const SourceText& source,
                  const std::vector<Mark>& split_quotes) {
  mark.line = std::clamp(mark.line, 1, source.lines());
  mark.byte = std::max(mark.byte, 0);
  auto found = split_quote(mark, source, split_quotes);
  if (!found) found = explanation(library_message, mark, source);
  return source.problem(Severity::error, "E3", found->mark, found->bytes, std::move(found->message),
                        std::move(found->fix));
}

} // namespace ruru::packs
