#include "app/nodes.hpp"
#include "app/screens/screens.hpp"
#include "app/screens/settings_gamepad.hpp"
#include "app/words.hpp"
#include "questions/translation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ruru::app {

namespace {

Node choice(std::string label, ElementId id, bool on) {
  return button(std::move(id), {},
                {.label = std::move(label), .primary = on, .icon = on ? Icon::check : Icon::none});
}

Node choices(std::string title, std::string explanation, std::vector<Node> buttons) {
  return column(
      10, list(text(std::move(title), Role::title), text(std::move(explanation), Role::caption, Tone::muted),
               flow({.direction = Flow::Direction::row, .gap = 12, .wraps = true}, std::move(buttons))));
}

template <std::size_t count>
std::vector<Node> numbers(const std::array<int, count>& values, int current, const std::string& prefix,
                          std::string_view unit) {
  std::vector<Node> buttons;
  for (const int value : values) {
    buttons.push_back(choice(std::to_string(value) + std::string(unit), {prefix + std::to_string(value)},
                             value == current));
  }
  return buttons;
}

int whole_percent(double share) { return static_cast<int>(std::lround(share * 100)); }

/// Who is learning; more of them are added by the command.
Node learners(const Model& model) {
  std::vector<Node> buttons;
  for (std::size_t i = 0; i < model.profiles.size(); ++i)
    buttons.push_back(
        choice(model.profiles[i], {"profile/" + std::to_string(i)}, model.profiles[i] == model.profile));
  return card(
      24, list(choices(tr("Who is learning"),
                       tr("Each learner has a history and settings of their own; packs are shared. Add one "
                          "with: ruru profile add NAME"),
                       std::move(buttons))));
}

void switch_profile(Step& step, const std::string& name) {
  if (name == step.model.profile) return;
  if (!step.model.unsaved.empty())
    return say(step, tr("Answers are not on disk yet, so nobody else can take over."),
               tr("Ruru goes on trying."), Tone::wrong);
  step.effects.push_back(SwitchProfile{name});
}

/// A language by its own name, as far as it is one that packs often have.
std::string name_of(const std::string& language) {
  struct Name {
    std::string_view code, name;
  };
  constexpr std::array<Name, 10> names{{{"de", "Deutsch"},
                                        {"en", "English"},
                                        {"es", "Español"},
                                        {"fr", "Français"},
                                        {"it", "Italiano"},
                                        {"mi", "Māori"},
                                        {"nl", "Nederlands"},
                                        {"pl", "Polski"},
                                        {"pt", "Português"},
                                        {"uk", "Українська"}}};
  const auto found = std::ranges::find(names, std::string_view(language), &Name::code);
  return found == names.end() ? language : std::string(found->name);
}

/// In which the program speaks.
Node spoken_card(const Model& model) {
  const std::string& wanted = model.preferences.spoken;
  std::vector<Node> buttons = list(choice(tr("As the desktop"), {"spoken/"}, wanted.empty()),
                                   choice("English", {"spoken/en"}, wanted == "en"));
  for (const auto& each : model.catalogues)
    buttons.push_back(choice(each->name, {"spoken/" + each->id}, wanted == each->id));
  return card(24, list(choices(tr("Language of Ruru"), tr("Questions stay in the language of their pack."),
                               std::move(buttons))));
}

/// As written, and the languages that packs are translated to; the one that is chosen stays, though its packs
/// are gone.
std::vector<std::string> language_choices(const Model& model) {
  std::vector<std::string> all = questions::languages(model.library);
  const std::string& chosen = model.preferences.language;
  if (!chosen.empty() && std::ranges::find(all, chosen) == all.end()) all.push_back(chosen);
  if (!all.empty()) all.insert(all.begin(), "");
  return all;
}

Node languages(const Model& model) {
  std::vector<Node> buttons;
  const std::vector<std::string> all = language_choices(model);
  for (std::size_t i = 0; i < all.size(); ++i)
    buttons.push_back(choice(all[i].empty() ? tr("As written") : name_of(all[i]),
                             {"language/" + std::to_string(i)}, all[i] == model.preferences.language));
  return card(
      24, list(choices(tr("Language of the questions"),
                       tr("Where a pack is translated; what you know stays the same."), std::move(buttons))));
}

/// The packs are read again, in the other language.
void choose_language(Step& step, std::size_t index) {
  const std::vector<std::string> all = language_choices(step.model);
  if (index >= all.size() || all[index] == step.model.preferences.language) return;
  step.model.preferences.language = all[index];
  step.effects.push_back(SavePreferences{step.model.preferences});
  step.effects.push_back(ReadPacks{});
}

std::vector<Node> theme_buttons(const Model& model) {
  const std::string& wanted = model.preferences.theme;
  std::vector<Node> buttons =
      list(choice(tr("As the desktop"), {"theme/" + std::string(as_desktop)}, wanted == as_desktop));
  for (const Theme& theme : model.themes)
    buttons.push_back(choice(tr(theme.title), {"theme/" + theme.id}, wanted == theme.id));
  return buttons;
}

std::vector<Node> volume_buttons(const Preferences& now) {
  std::vector<Node> buttons = list(choice(tr("Silent"), {"silent"}, now.muted));
  for (const int volume : {25, 50, 75, 100})
    buttons.push_back(choice(std::to_string(volume) + " %", {"volume/" + std::to_string(volume)},
                             !now.muted && volume == now.volume));
  return buttons;
}

std::vector<Node> either(std::string off, std::string on, const std::string& id, bool is_on) {
  return list(choice(std::move(off), {id + "/off"}, !is_on), choice(std::move(on), {id + "/on"}, is_on));
}

std::vector<Node> patience_buttons(double current) {
  std::vector<Node> buttons;
  for (std::size_t i = 0; i < std::size(rounds::patiences); ++i) {
    const double patience = rounds::patiences[i];
    const std::string label = patience == 0 ? tr("No clock") : times(patience);
    buttons.push_back(choice(label, {"patience/" + std::to_string(i)}, patience == current));
  }
  return buttons;
}

Node sound_card(const Preferences& now) {
  return card(24,
              list(choices(tr("Sound"),
                           tr("Short and quiet, for answers, the last seconds and a new best. M: silent."),
                           volume_buttons(now)),
                   choices(tr("Reading aloud"), tr("By a voice of the system, in the pack's language."),
                           either(tr("When I press R"), tr("Each question"), "aloud", now.read_aloud))));
}

Node comfort_card(const Preferences& now) {
  return card(
      24, list(choices(tr("Motion"), tr("Without it every picture is there at once."),
                       either(tr("Gentle"), tr("None"), "still", now.reduced_motion)),
               choices(tr("Time to think"), tr("In rounds with a clock; what is compared has the same time."),
                       patience_buttons(now.manner.patience))));
}

void take_comfort(Preferences& preferences, const ElementId& id) {
  if (id.name == "silent") preferences.muted = true;
  if (const int volume = number_after(id, "volume/"); volume >= 0) {
    preferences.volume = std::min(volume, 100);
    preferences.muted = false;
  }
  if (const auto on = rest_after(id, "aloud/")) preferences.read_aloud = *on == "on";
  if (const auto on = rest_after(id, "still/")) preferences.reduced_motion = *on == "on";
  if (const int index = number_after(id, "patience/"); index >= 0 && index < std::ssize(rounds::patiences))
    preferences.manner.patience = rounds::patiences[index];
}

std::vector<Node> interval_buttons(double current) {
  struct Choice {
    int days;
    std::string_view label;
  };
  std::vector<Node> buttons;
  for (const auto& [days, label] : {Choice{180, tr_later("6 months")},
                                    {365, tr_later("1 year")},
                                    {1825, tr_later("5 years")},
                                    {36500, tr_later("No limit")}})
    buttons.push_back(choice(tr(label), {"longest/" + std::to_string(days)}, std::lround(current) == days));
  return buttons;
}

std::vector<Node> weekday_buttons(const std::array<double, 7>& week) {
  constexpr std::array<std::string_view, 7> names{tr_later("Mon"), tr_later("Tue"), tr_later("Wed"),
                                                  tr_later("Thu"), tr_later("Fri"), tr_later("Sat"),
                                                  tr_later("Sun")};
  std::vector<Node> buttons;
  for (std::size_t i = 0; i < week.size(); ++i) {
    const std::string day = tr(names[i]);
    const std::string words = week[i] > 0.75 ? day : week[i] > 0 ? tr("{} half", day) : tr("{} free", day);
    buttons.push_back(choice(words, {"weekday/" + std::to_string(i)}, week[i] <= 0.75));
  }
  return buttons;
}

} // namespace

Scene scene_of(const Model& model, const Settings& settings) {
  const Preferences& now = model.preferences;
  constexpr std::array scales{100, 125, 150, 200, 250, 300};
  constexpr std::array lengths{5, 10, 20, 50};
  constexpr std::array fresh{0, 5, 10, 20, 40};
  constexpr std::array retention{80, 85, 90, 95};
  constexpr std::array starts{0, 2, 4, 6};
  Node looks = card(
      24, list(choices(tr("Theme"),
                       tr("Night is for the evening, day for a bright room. Make your own: docs/themes.md"),
                       theme_buttons(model)),
               choices(tr("Text size"), tr("Ctrl + and Ctrl − change it anywhere."),
                       numbers(scales, whole_percent(now.text_scale), "scale/", " %"))));
  Node learning = card(
      24,
      list(choices(tr("Questions in a quick round"), "", numbers(lengths, now.round_length, "length/", "")),
           choices(tr("New cards a day"), tr("They come with your reviews; rounds are not limited."),
                   numbers(fresh, now.day.new_a_day, "new/", "")),
           choices(tr("Recall to keep"),
                   tr("How likely you want to know a card when it comes back. More means more reviews."),
                   numbers(retention, whole_percent(now.desired_retention), "retention/", " %"))));
  Node days = card(
      24,
      list(choices(tr("A new day begins at"), tr("Reviewing after midnight still belongs to the evening."),
                   numbers(starts, now.day_starts, "starts/", ":00")),
           choices(tr("Longest interval"), tr("However well a card is known, it comes back after this."),
                   interval_buttons(now.longest_interval)),
           choices(tr("Days with less work"),
                   tr("Press a day for half of the usual work, and again for none."),
                   weekday_buttons(now.week))));
  std::vector<Node> cards =
      list(std::move(looks), sound_card(now), comfort_card(now), std::move(learning), std::move(days));
  if (shows_gamepad(model)) cards.push_back(gamepad_card(model.preferences.pad, settings.waits));
  if (!model.catalogues.empty()) cards.push_back(spoken_card(model));
  if (!language_choices(model).empty()) cards.push_back(languages(model));
  if (!model.profiles.empty()) cards.push_back(learners(model));
  return {.page = "settings",
          .title = tr("Settings"),
          .header = header(tr("Settings"), tr("Changes count at once"), {}),
          .body = column(24, std::move(cards)),
          .footer = footer(list(silent_hint("Tab", tr("next")), silent_hint("Esc", tr("back")))),
          .width = Scene::Width::focus,
          .focus = {},
          .wants_pad_button = settings.waits.has_value()};
}

void activate(Step& step, Settings& settings, const ElementId& id) {
  if (id.name == "back") return go_back(step);
  if (const int index = number_after(id, "profile/"); index >= 0 && index < std::ssize(step.model.profiles))
    return switch_profile(step, step.model.profiles[static_cast<std::size_t>(index)]);
  if (const int index = number_after(id, "language/"); index >= 0)
    return choose_language(step, static_cast<std::size_t>(index));
  Preferences& preferences = step.model.preferences;
  const Preferences before = preferences;
  choose_gamepad(step.model, settings, id);
  if (const auto theme = rest_after(id, "theme/")) preferences.theme = *theme;
  if (const auto spoken = rest_after(id, "spoken/")) preferences.spoken = *spoken;
  take_comfort(preferences, id);
  if (const int scale = number_after(id, "scale/"); scale > 0) preferences.text_scale = scale / 100.0;
  if (const int length = number_after(id, "length/"); length > 0) preferences.round_length = length;
  if (const int fresh = number_after(id, "new/"); fresh >= 0) preferences.day.new_a_day = fresh;
  if (const int share = number_after(id, "retention/"); share > 0) {
    preferences.desired_retention = share / 100.0;
  }
  if (const int hour = number_after(id, "starts/"); hour >= 0) preferences.day_starts = std::min(hour, 23);
  if (const int days = number_after(id, "longest/"); days > 0) preferences.longest_interval = days;
  if (const int day = number_after(id, "weekday/"); day >= 0 && day < 7) {
    double& share = preferences.week[static_cast<std::size_t>(day)];
    share = share > 0.75 ? 0.5 : share > 0 ? 0 : 1;
  }
  if (preferences != before) follow_preferences(step);
}

} // namespace ruru::app
