#pragma once

#include "app/model.hpp"
#include "app/nodes.hpp"

/// What the statistics are made of.
namespace ruru::app {

/// What a picture of the statistics needs to know besides the figures.
struct Look {
  const rounds::Statistics& figures;
  const questions::Library& library;
  const std::vector<rounds::Mode>& modes;
  CivilDay today{};
  DayRule day_rule;
  ElementId focus;           ///< the part that is named in words
  int years_back = 0;        ///< of the calendar
  bool can_be_opened = true; ///< false on paper
};

/// The part that an element stands for, such as "forgetting/3"; nothing for other elements.
std::optional<rounds::Part> part_of(const ElementId& id);
ElementId id_of(const rounds::Part& part);

// statistics_charts.cpp and statistics_recall.cpp: one card each.
Node calendar_card(const Look& look);
Node coming_card(const Look& look);
Node forgetting_card(const Look& look);
Node weeks_card(const Look& look);
Node calibration_card(const Look& look);
Node certainty_card(const Look& look);
Node growth_card(const Look& look);
Node stabilities_card(const Look& look);
Node times_card(const Look& look);
Node rounds_card(const Look& look);

// statistics_card.cpp
/// A chart under its title, with what its focused part says in words, else `summary`.
Node chart_card(const std::string& title, const std::string& summary, Node chart, const ElementId& focus);
Node figure_tiles(const Look& look, bool shows_streak);
Node rhythm_card(const Look& look);
Node model_card(const Model& model);
/// All about one card: what it asks, how it stands, its last answers.
std::vector<Node> about_card(const Model& model, const questions::CardId& card);

// statistics_lists.cpp
Scene list_of_cards(const Model& model, const Statistics& screen);
Scene list_of_scopes(const Model& model);

} // namespace ruru::app
