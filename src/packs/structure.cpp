#include "packs/structure.hpp"

#include "packs/limits.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ruru::packs {

using questions::Severity;

namespace {

/// A scanner that is at the beginning of a token, in the middle of a plain text that goes on in the next
/// line, in a quoted text or in a block text ("|"). It never builds anything.
class Scanner {
public:
  explicit Scanner(const SourceText& source) : source_(source) {}

  Structure scanned() {
    for (number_ = 1; number_ <= source_.lines() && !found_.problem; ++number_) {
      line_ = source_.line(number_);
      at_ = 0;
      scan_line();
    }
    if (!found_.problem) report_what_is_open();
    return std::move(found_);
  }

private:
  const SourceText& source_;
  Structure found_;
  std::string_view line_;
  int number_ = 1;
  std::size_t at_ = 0;

  char quote_ = 0; ///< the quote that is open
  Mark quote_start_;
  std::vector<Mark> brackets_; ///< those that are open
  std::size_t bracket_signs_ = 0;
  bool in_plain_ = false;  ///< the last line ended in a plain text
  bool in_block_ = false;  ///< in the lines below a "|"
  int parent_indent_ = -1; ///< column of the key or dash that the text under way belongs to

  bool in_brackets() const { return !brackets_.empty(); }
  bool at_end() const { return at_ >= line_.size(); }
  char next(std::size_t ahead = 0) const { return at_ + ahead < line_.size() ? line_[at_ + ahead] : '\0'; }
  Mark here() const { return {number_, static_cast<int>(at_)}; }
  int indent() const { return static_cast<int>(std::min(line_.find_first_not_of(' '), line_.size())); }
  bool space_at(std::size_t ahead) const {
    return at_ + ahead >= line_.size() || next(ahead) == ' ' || next(ahead) == '\t';
  }

  void fail(Mark mark, std::string code, std::string message, std::string fix) {
    found_.problem =
        source_.problem(Severity::error, std::move(code), mark, 1, std::move(message), std::move(fix));
  }

  void scan_line() {
    if (quote_) {
      scan_quoted();
    } else if (in_block_) {
      if (is_blank() || indent() > parent_indent_) return;
      in_block_ = false;
    } else if (in_plain_) {
      if (is_blank()) return;
      in_plain_ = false;
      if (in_brackets() || indent() > parent_indent_) scan_plain();
    }
    if (at_ == 0 && !in_brackets()) start_line();
    scan_tokens();
  }

  bool is_blank() const { return line_.find_first_not_of(" \t") == std::string_view::npos; }

  void start_line() {
    at_ = static_cast<std::size_t>(indent());
    parent_indent_ = -1;
    const std::size_t content = line_.find_first_not_of(" \t");
    if (next() == '\t' && content != std::string_view::npos && line_[content] != '#') {
      fail(here(), "E3", "a tab indents this line", "indent with spaces: YAML takes no tabs");
    }
    if (number_ > 1 && (line_ == "---" || line_ == "...")) at_ = line_.size();
  }

  void scan_tokens() {
    while (!at_end() && !found_.problem)
      scan_token();
  }

  void scan_token() {
    const char sign = next();
    if (sign == ' ' || sign == '\t') {
      ++at_;
    } else if (sign == '#') {
      at_ = line_.size();
    } else if (sign == '"' || sign == '\'') {
      quote_ = sign;
      quote_start_ = here();
      ++at_;
      scan_quoted();
    } else if (sign == '[' || sign == '{') {
      open_bracket();
    } else if (in_brackets() && (sign == ']' || sign == '}' || sign == ',')) {
      count_sign();
      if (sign != ',') brackets_.pop_back();
      ++at_;
      if (!in_brackets()) bracket_signs_ = 0;
    } else if ((sign == '-' || sign == '?') && space_at(1)) {
      if (!in_brackets()) parent_indent_ = static_cast<int>(at_);
      ++at_;
    } else if (sign == ':' && (space_at(1) || in_brackets())) {
      ++at_;
    } else if (!in_brackets() && (sign == '|' || sign == '>') && is_block_header()) {
      in_block_ = true;
      at_ = line_.size();
    } else if (sign == '&' || sign == '*' || sign == '!') {
      at_ = std::min(line_.find_first_of(" ,[]{}", at_ + 1), line_.size());
    } else {
      scan_plain();
    }
  }

  /// "|", ">-", "|2+", perhaps with a comment behind
  bool is_block_header() const {
    std::size_t ahead = 1;
    while (next(ahead) == '-' || next(ahead) == '+' || (next(ahead) >= '1' && next(ahead) <= '9'))
      ++ahead;
    while (next(ahead) == ' ' || next(ahead) == '\t')
      ++ahead;
    return at_ + ahead >= line_.size() || next(ahead) == '#';
  }

  void open_bracket() {
    brackets_.push_back(here());
    count_sign();
    if (brackets_.size() > static_cast<std::size_t>(deepest)) {
      fail(here(), "E5", fmt::format("more than {} brackets are open here", deepest),
           "put the text in quotes");
    }
    ++at_;
  }

  void count_sign() {
    if (++bracket_signs_ > most_in_brackets) {
      fail(brackets_.front(), "E5", "the list in these brackets is too long",
           "write one item a line, with `- `");
    }
  }

  void scan_quoted() {
    for (; !at_end(); ++at_) {
      if (quote_ == '"' && next() == '\\') {
        ++at_;
      } else if (next() == quote_) {
        if (quote_ == '\'' && next(1) == '\'') {
          ++at_;
          continue;
        }
        ++at_;
        quote_ = 0;
        check_after_quote();
        return;
      }
    }
  }

  /// Behind a closing quote only a sign or a comment may stand; more text means that another quote was to be
  /// the closing one.
  void check_after_quote() {
    std::size_t ahead = 0;
    while (next(ahead) == ' ' || next(ahead) == '\t')
      ++ahead;
    const bool ends = at_ + ahead >= line_.size() || next(ahead) == ':' || (next(ahead) == '#' && ahead > 0);
    const bool separated =
        in_brackets() && std::string_view(",]}").find(next(ahead)) != std::string_view::npos;
    if (ends || separated) {
      if (next(ahead) == ':') set_parent(quote_start_.byte);
      return;
    }
    found_.split_quotes.push_back(quote_start_);
  }

  void scan_plain() {
    const std::size_t start = at_;
    in_plain_ = false;
    for (; !at_end(); ++at_) {
      const char sign = next();
      if (sign == ':' && (space_at(1) || (in_brackets() && std::string_view(",[]{}").find(next(1)) !=
                                                               std::string_view::npos))) {
        set_parent(static_cast<int>(start));
        return;
      }
      if (sign == '#' && at_ > 0 && space_before()) return;
      if (in_brackets() && std::string_view(",[]{}").find(sign) != std::string_view::npos) return;
    }
    in_plain_ = true;
  }

  bool space_before() const { return line_[at_ - 1] == ' ' || line_[at_ - 1] == '\t'; }

  void set_parent(int column) {
    if (!in_brackets()) parent_indent_ = column;
  }

  void report_what_is_open() {
    if (quote_) {
      fail(quote_start_, "E3", fmt::format("the quote {} that opens here is never closed", quote_),
           fmt::format("put {} at the end of the text", quote_));
    } else if (in_brackets()) {
      const char bracket = source_.rest(brackets_.back())[0];
      fail(brackets_.back(), "E3", fmt::format("the bracket {} that opens here is never closed", bracket),
           fmt::format("close it with {}, or put the text in quotes", bracket == '[' ? ']' : '}'));
    }
  }
};

} // namespace

Structure structure(const SourceText& source) { return Scanner(source).scanned(); }

} // namespace ruru::packs
