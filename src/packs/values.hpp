#pragma once

#include "packs/report.hpp"
#include "questions/question.hpp"

#include <optional>

/// Single values of a pack, each with its own complaint. A nullopt has been reported.
namespace ruru::packs {

/// A text, with the spaces at its ends gone. `key` is only for the complaint.
std::optional<std::string> text_value(const Node& node, std::string_view key, Report& report);

/// A text or a list of texts, at least one.
std::optional<std::vector<std::string>> texts_value(const Node& node, std::string_view key, Report& report);

/// true, yes, on, t; false, no, off, f; in any case.
std::optional<bool> truth_value(const Node& node, std::string_view key, Report& report);

std::optional<int> whole_value(const Node& node, std::string_view key, int lowest, int highest,
                               Report& report);

/// A number as a program writes it: 1492, -3.5, 6.02e23; "_" and spaces may part its thousands.
std::optional<double> number_value(const Node& node, std::string_view key, Report& report);

/// "2%" of `value`, or an amount in its unit; not below zero.
std::optional<double> tolerance_value(const Node& node, double value, Report& report);

/// 1969, 1969-07 or 1969-07-20.
std::optional<questions::CalendarDate> date_value(const Node& node, std::string_view key, Report& report);

/// "5 years"
std::optional<questions::DateSpan> span_value(const Node& node, std::string_view key, Report& report);

std::optional<questions::Match> match_value(const Node& node, questions::Match match, Report& report);

/// A text names the section; a mapping may name the document too.
std::optional<questions::Source> source_value(const Node& node, Report& report);

} // namespace ruru::packs
