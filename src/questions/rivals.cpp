#include "questions/rivals.hpp"

#include "questions/distance.hpp"
#include "questions/folding.hpp"
#include "questions/markdown.hpp"
#include "questions/unicode.hpp"

#include <algorithm>
#include <set>

namespace ruru::questions {

namespace {

/// Slips are forgiven up to two a word, and what is typed may be as far from the rival: most answers have one
/// or two words. In a short answer less is forgiven.
int near_enough(const std::u32string& letters) {
  constexpr int most = 6;
  return std::min(most, static_cast<int>(letters.size()) / 2 + 1);
}

/// An accepted text as letters that are compared.
struct Own {
  std::u32string letters;
  std::string normal;
};

class Search {
public:
  explicit Search(const Ask& asked) : match_(asked.match) {
    for (const std::string& text : asked.accepted) {
      const std::string marks_off = plain(text);
      own_.push_back({code_points(folded(marks_off)), normalised(marks_off, match_)});
      longest_ = std::max(longest_, text.size());
      shortest_ = std::min(shortest_, text.size());
    }
  }

  void add(const std::string& text) {
    constexpr std::size_t slack =
        24; // bytes: more than the letters can differ by, marks and accents included
    if (text.size() > longest_ + slack || text.size() + slack < shortest_) return;
    const std::string marks_off = plain(text);
    const std::u32string letters = code_points(folded(marks_off));
    const bool is_near = std::ranges::any_of(own_, [&](const Own& own) {
      const int limit = near_enough(own.letters);
      return typing_distance(letters, own.letters, limit) <= limit;
    });
    if (!is_near) return;
    const std::string normal = normalised(marks_off, match_);
    if (std::ranges::find(own_, normal, &Own::normal) == own_.end() && known_.insert(normal).second)
      found_.push_back(text);
  }

  void add(const std::vector<std::string>& texts) {
    for (const std::string& text : texts)
      add(text);
  }

  std::vector<std::string> found() && { return std::move(found_); }

private:
  Match match_;
  std::vector<Own> own_;
  std::set<std::string> known_;
  std::vector<std::string> found_;
  std::size_t longest_ = 0, shortest_ = std::string::npos;
};

/// The answers that a question has in words.
struct Answers {
  Search& search;

  void operator()(const TypedAnswer& body) const { search.add(body.accepted); }
  void operator()(const OneChoice& body) const { search.add(body.accepted); }
  void operator()(const Cloze& body) const {
    for (const Gap& gap : body.gaps)
      search.add(gap.accepted);
  }
  void operator()(const NameAll& body) const {
    for (const auto& item : body.items)
      search.add(item);
  }
  template <typename Other>
  void operator()(const Other&) const {}
};

} // namespace

std::vector<std::string> rivals(const Pack& pack, const Ask& asked) {
  if (!is_compared_by_letters(asked.kind) || asked.accepted.empty()) return {};
  Search search(asked);
  for (const Question& question : pack.questions)
    std::visit(Answers{search}, question.body);
  return std::move(search).found();
}

} // namespace ruru::questions
