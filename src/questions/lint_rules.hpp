#pragma once

#include "questions/lint.hpp"
#include "questions/wording.hpp"

#include <span>

/// The rules behind `findings`, each a small function; the files lint_*.cpp hold those on one subject.
namespace ruru::questions {

/// Takes down what the rules find about one question.
class Notes {
public:
  Notes(std::vector<Finding>& findings, std::size_t question) : findings_(findings), question_(question) {}

  void warn(std::string_view code, Field field, std::string message, std::string fix, std::size_t item = 0) {
    findings_.push_back(
        {Severity::warning, std::string(code), question_, field, item, std::move(message), std::move(fix)});
  }
  void hint(std::string_view code, std::string message, std::string fix) {
    findings_.push_back({Severity::hint, std::string(code), question_, Field::question, 0, std::move(message),
                         std::move(fix)});
  }

private:
  std::vector<Finding>& findings_;
  std::size_t question_;
};

using QuestionRule = void (*)(const Wording&, Notes&);
using PackRule = void (*)(const Pack&, const std::vector<Wording>&, std::vector<Finding>&);

std::span<const QuestionRule> prompt_rules();
std::span<const QuestionRule> answer_rules();
std::span<const QuestionRule> option_rules();
std::span<const QuestionRule> cloze_rules();
std::span<const PackRule> pack_rules();

} // namespace ruru::questions
