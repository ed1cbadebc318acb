#pragma once

#include "app/update.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <string>

/// A learner at the program without a window or a disk: sends events, looks at scenes, keeps what would be
/// stored.
namespace ruru::tests {

inline std::shared_ptr<const questions::LoadedPack> sample_pack() {
  using namespace questions;
  auto loaded = std::make_shared<LoadedPack>();
  loaded->file = "/packs/birds.quiz.yaml";
  loaded->pack = Pack{.id = "birds", .title = "Birds of New Zealand", .language = "en"};
  const auto add = [&](std::string id, std::string prompt, Body body) {
    Question question{
        .id = std::move(id), .id_is_given = true, .prompt = std::move(prompt), .body = std::move(body)};
    question.explanation = "Because the book says so.";
    question.source = {.document = "A book of birds", .section = "Night"};
    question.hints = {"It calls its own name."};
    loaded->pack.questions.push_back(std::move(question));
  };
  add("owl", "Which owl lives all over New Zealand?",
      OneChoice{{"Ruru"}, {"Barn owl", "Eagle owl", "Snowy owl"}});
  add("kiwi", "Which bird gave the people their nickname?", TypedAnswer{{"Kiwi"}});
  add("flies", "The kakapo can fly.", TrueFalse{false});
  add("eggs", "How many eggs does a ruru usually lay?", Number{.value = 2, .written = "2"});
  add("gaps", "", Cloze{{"The ", " is a mountain parrot."}, {Gap{{"kea"}}}});
  add("tui", "Tūī", Flashcard{.back = "parson bird", .reverse = true});
  return loaded;
}

inline questions::Library sample_library() { return {.packs = {sample_pack()}}; }

class Player {
public:
  explicit Player(questions::Library library = sample_library())
      : model_(app::started(std::move(library), {}, {}, {}, start, {})) {}

  static constexpr Timestamp start{
      std::chrono::milliseconds{1'795'000'000'000}}; // a Thursday in November 2026

  app::Model& model() { return model_; }
  const app::Model& model() const { return model_; }
  app::Scene scene() const { return app::view(model_); }
  const std::vector<history::Entry>& stored() const { return stored_; }
  std::map<std::string, std::vector<history::Entry>> stored_for; ///< those of the company
  bool disk_full = false;
  std::vector<app::Cue> cues; ///< that were heard

  template <typename Screen>
  bool on() const {
    return std::holds_alternative<Screen>(model_.screen);
  }
  template <typename Screen>
  const Screen& at() const {
    return std::get<Screen>(model_.screen);
  }

  void happens(app::Happening what) {
    settle(app::update(std::move(model_), {.at = now_, .what = std::move(what)}));
  }
  void settle(app::Step step) {
    model_ = std::move(step.model);
    for (const app::Effect& effect : step.effects) {
      perform(effect);
    }
  }

  void waits(std::chrono::milliseconds time) { now_ += time; }
  void clicks(const std::string& id) { happens(app::Activated{{id}}); }
  void presses(app::Key key) { happens(app::KeyPressed{.key = key}); }
  void presses(char32_t letter) { presses(app::Key{.code = app::Key::Code::character, .letter = letter}); }
  void presses(app::Key::Code code) { presses(app::Key{.code = code}); }
  void types(const std::string& text) { happens(app::TextEntered{text}); }

  bool sees(std::string_view id) const {
    const auto all = app::elements(scene());
    return std::any_of(all.begin(), all.end(), [&](const auto& element) { return element.name == id; });
  }

  /// A round of just these questions, in this order.
  void plays(const std::vector<std::string>& questions, rounds::Kept kept = rounds::Kept::evidence) {
    rounds::Settings settings{.packs = {"birds"}, .seed = 7, .kept = kept};
    for (const std::string& question : questions) {
      settings.cards.push_back({"birds", question, ""});
    }
    model_.now = now_;
    settle(app::with_round(std::move(model_), settings));
  }

  /// Picks the option that says `text`.
  void chooses(const std::string& text) {
    const auto& options = asking().item.options;
    const auto found = std::find(options.begin(), options.end(), text);
    clicks("option/" + std::to_string(found - options.begin() + 1));
  }

  const app::Asking& asking() const {
    if (on<app::Playing>()) return at<app::Playing>().asking;
    return *at<app::Reviewing>().asking;
  }

  /// The last effect, which was one of these.
  template <typename Wanted>
  const Wanted& wanted() const {
    return std::get<Wanted>(*last_effect_);
  }

  template <typename Wanted>
  bool wants() const {
    return last_effect_ && std::holds_alternative<Wanted>(*last_effect_);
  }

  /// True when `words` stand somewhere on the screen.
  bool says(const std::string& words) const { return says(scene().body, words); }

private:
  static bool says(const app::Node& node, const std::string& words) {
    if (const auto* text = std::get_if<app::Text>(&node.content);
        text && text->text.find(words) != std::string::npos)
      return true;
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const app::Node& child) { return says(child, words); });
  }

  void perform(const app::Effect& effect) {
    if (const auto* heard = std::get_if<app::PlayCue>(&effect)) return cues.push_back(heard->cue);
    last_effect_ = effect;
    const auto* append = std::get_if<app::AppendEntry>(&effect);
    if (!append) return;
    if (disk_full)
      return happens(app::StoreFailed{
          .sequence = append->entry.sequence, .reason = "the disk is full", .profile = append->profile});
    if (append->profile.empty())
      stored_.push_back(append->entry);
    else
      stored_for[append->profile].push_back(append->entry);
    happens(app::EntryStored{append->entry.sequence, append->profile});
  }

  Timestamp now_ = start;
  app::Model model_;
  std::vector<history::Entry> stored_;
  std::optional<app::Effect> last_effect_;
};

} // namespace ruru::tests
