#include "packs/values.hpp"

#include "packs/keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace ruru::packs {

namespace {

using std::string_view;

string_view trimmed(string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\n");
  if (start == string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(" \t\n") - start + 1);
}

std::optional<double> parsed(string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

bool is_figure(char letter) { return letter >= '0' && letter <= '9'; }

/// "1 000 000" and "1_000_000" as 1000000. Signs that part no thousands stay, and make it no number.
std::string without_group_signs(string_view text) {
  const auto figure_at = [&](std::size_t at) { return at < text.size() && is_figure(text[at]); };
  const auto parts_thousands = [&](std::size_t at) {
    return at > 0 && figure_at(at - 1) && figure_at(at + 1) && figure_at(at + 2) && figure_at(at + 3) &&
           !figure_at(at + 4);
  };
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_sign = text[at] == ' ' || text[at] == '_';
    if (!is_sign || !parts_thousands(at)) result += text[at];
  }
  if (result.starts_with('+')) result.erase(0, 1);
  return result;
}

/// Why a text is no number, as a fix: the unit has its own key, and a comma may mean two things.
std::string number_fix(string_view text) {
  if (text.find(',') != string_view::npos)
    return "write 1234.5 with a point, without signs between the thousands";
  const std::size_t end = std::min(text.find_first_not_of("+-0123456789._"), text.size());
  const string_view unit = trimmed(text.substr(end));
  if (!unit.empty() && !is_figure(unit.front()) && parsed(without_group_signs(text.substr(0, end)))) {
    return fmt::format("write {} here and `unit: \"{}\"` below", trimmed(text.substr(0, end)),
                       shortened(unit, 20));
  }
  return "write figures, as in 1492 or 3.5";
}

std::optional<bool> truth_of(string_view text) {
  std::string word;
  std::ranges::transform(text, std::back_inserter(word), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  constexpr std::array<string_view, 4> yes{"true", "yes", "on", "t"}, no{"false", "no", "off", "f"};
  if (std::ranges::find(yes, word) != yes.end()) return true;
  if (std::ranges::find(no, word) != no.end()) return false;
  return std::nullopt;
}

} // namespace

std::optional<std::string> text_value(const Node& node, string_view key, Report& report) {
  if (node.shape == Node::Shape::text) {
    if (const string_view text = trimmed(node.text); !text.empty()) return std::string(text);
  }
  if (node.shape == Node::Shape::text || node.shape == Node::Shape::nothing) {
    report.error("E8", node, fmt::format("`{}` is empty", key),
                 report.is_commented_out(node) ? "# begins a comment: put the text in quotes"
                                               : "write a text behind it, or take it out");
    return std::nullopt;
  }
  const bool in_brackets = node.shape == Node::Shape::list || node.shape == Node::Shape::mapping;
  report.error("E7", node, fmt::format("`{}` must be a text, not {}", key, name(node.shape)),
               in_brackets ? "write one text; put it in quotes if it has [ ] { } or : in it" : "");
  return std::nullopt;
}

std::optional<std::vector<std::string>> texts_value(const Node& node, string_view key, Report& report) {
  std::vector<std::string> texts;
  if (node.shape != Node::Shape::list) {
    auto text = text_value(node, key, report);
    if (!text) return std::nullopt;
    texts.push_back(std::move(*text));
    return texts;
  }
  if (node.items.empty()) {
    report.error("E8", node, fmt::format("`{}` is an empty list", key), "write a text, or take it out");
    return std::nullopt;
  }
  bool complete = true;
  for (const Node& item : node.items) {
    auto text = text_value(item, key, report);
    if (text)
      texts.push_back(std::move(*text));
    else
      complete = false;
  }
  if (!complete) return std::nullopt;
  return texts;
}

std::optional<bool> truth_value(const Node& node, string_view key, Report& report) {
  const auto text = text_value(node, key, report);
  if (!text) return std::nullopt;
  const auto value = truth_of(*text);
  if (!value) {
    report.error("E8", node, fmt::format("`{}` must be true or false", key), "write true or false");
  }
  return value;
}

std::optional<int> whole_value(const Node& node, string_view key, int lowest, int highest, Report& report) {
  const auto text = text_value(node, key, report);
  if (!text) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error == std::errc() && end == text->data() + text->size() && value >= lowest && value <= highest)
    return value;
  report.error("E8", node, fmt::format("`{}` must be a whole number from {} to {}", key, lowest, highest));
  return std::nullopt;
}

std::optional<double> number_value(const Node& node, string_view key, Report& report) {
  const auto text = text_value(node, key, report);
  if (!text) return std::nullopt;
  const auto value = parsed(without_group_signs(*text));
  if (!value) {
    report.error("E17", node, fmt::format("`{}: {}` is not a number", key, shortened(*text, 60)),
                 number_fix(*text));
  }
  return value;
}

std::optional<double> tolerance_value(const Node& node, double value, Report& report) {
  const auto text = text_value(node, "tolerance", report);
  if (!text) return std::nullopt;
  string_view amount = *text;
  if (amount.starts_with("±")) amount = trimmed(amount.substr(string_view("±").size()));
  const bool percent = amount.ends_with('%');
  if (percent) amount = trimmed(amount.substr(0, amount.size() - 1));
  const auto number = parsed(without_group_signs(amount));
  if (!number || *number < 0) {
    report.error("E17", node, fmt::format("`tolerance: {}` is not an amount", shortened(*text, 60)),
                 "write an amount in the unit of the number, such as 0.5, or a share of it, such as 2%");
    return std::nullopt;
  }
  return percent ? std::abs(value) * *number / 100 : *number;
}

std::optional<questions::CalendarDate> date_value(const Node& node, string_view key, Report& report) {
  const auto text = text_value(node, key, report);
  if (!text) return std::nullopt;
  const auto date = questions::iso_date(*text);
  if (!date) {
    report.error("E17", node, fmt::format("`{}: {}` is not a date", key, shortened(*text, 60)),
                 "write year, month and day as far as they are asked: 1969, 1969-07 or 1969-07-20");
  }
  return date;
}

std::optional<questions::DateSpan> span_value(const Node& node, string_view key, Report& report) {
  const auto text = text_value(node, key, report);
  if (!text) return std::nullopt;
  const auto span = questions::date_span(*text);
  if (!span) {
    report.error("E17", node, fmt::format("`{}: {}` is not a span of time", key, shortened(*text, 60)),
                 "write a number of days, weeks, months or years, as in 5 years");
  }
  return span;
}

std::optional<questions::Match> match_value(const Node& node, questions::Match match, Report& report) {
  if (node.shape != Node::Shape::mapping) {
    report.error("E7", node, "`match` must be a mapping",
                 "write match: {case: true, accents: true, typos: false}");
    return std::nullopt;
  }
  warn_of_unknown_keys(node, match_keys, "`match`", report);
  bool complete = true;
  const auto read = [&](string_view key, bool& into) {
    const Node* value = node.find(key);
    if (!value) return;
    if (const auto truth = truth_value(*value, key, report))
      into = *truth;
    else
      complete = false;
  };
  read("case", match.case_matters);
  read("accents", match.accents_matter);
  read("typos", match.typos_forgiven);
  if (!complete) return std::nullopt;
  return match;
}

std::optional<questions::Source> source_value(const Node& node, Report& report) {
  questions::Source source;
  if (node.shape != Node::Shape::mapping) {
    auto section = text_value(node, "source", report);
    if (!section) return std::nullopt;
    source.section = std::move(*section);
    return source;
  }
  warn_of_unknown_keys(node, source_keys, "`source`", report);
  bool complete = true;
  const auto read = [&](string_view key, std::string& into) {
    const Node* value = node.find(key);
    if (!value) return;
    if (auto text = text_value(*value, key, report))
      into = std::move(*text);
    else
      complete = false;
  };
  read("document", source.document);
  read("section", source.section);
  if (std::string page; read("page", page), !page.empty() && source.section.empty())
    source.section = "p. " + page;
  if (!complete) return std::nullopt;
  return source;
}

} // namespace ruru::packs
