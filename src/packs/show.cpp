#include "packs/show.hpp"

#include "json.hpp"

namespace ruru::packs {

using namespace questions;

namespace {

void write_texts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
  json.key(key);
  json.list(texts);
}

void write_answers(JsonWriter& json, const std::vector<std::string>& accepted,
                   const std::vector<std::string>& wrong) {
  write_texts(json, "answers", accepted);
  write_texts(json, "wrong", wrong);
}

std::string with_open_gaps(const Cloze& cloze) {
  std::string text = cloze.text.front();
  for (std::size_t gap = 0; gap < cloze.gaps.size(); ++gap)
    text += "____" + cloze.text[gap + 1];
  return text;
}

std::vector<std::string> texts(const std::vector<ReasonedOption>& options) {
  std::vector<std::string> all;
  for (const ReasonedOption& option : options)
    all.push_back(option.text);
  return all;
}

/// What is asked and what answers it, for each kind of question.
struct Writing {
  JsonWriter& json;
  const Question& question;

  void prompt(std::string_view text) const { json.member("prompt", text); }

  void operator()(const TypedAnswer& body) const {
    prompt(question.prompt);
    write_answers(json, body.accepted, {});
  }
  void operator()(const OneChoice& body) const {
    prompt(question.prompt);
    write_answers(json, body.accepted, body.wrong);
  }
  void operator()(const TrueFalse& body) const {
    prompt(question.prompt);
    write_answers(json, {body.is ? "True" : "False"}, {body.is ? "False" : "True"});
  }
  void operator()(const Number& body) const {
    prompt(question.prompt);
    write_answers(json, {body.written}, {});
    json.member("value", body.value);
    json.member("tolerance", body.tolerance);
    json.member("unit", body.unit);
  }
  void operator()(const Cloze& body) const {
    prompt(with_open_gaps(body));
    std::vector<std::string> all;
    for (const Gap& gap : body.gaps)
      all.insert(all.end(), gap.accepted.begin(), gap.accepted.end());
    write_answers(json, all, {});
    json.key("gaps");
    json.begin_list();
    for (const Gap& gap : body.gaps)
      json.list(gap.accepted);
    json.end_list();
  }
  void operator()(const SeveralChoices& body) const {
    prompt(question.prompt);
    write_answers(json, texts(body.right), texts(body.wrong));
    json.key("reasons");
    json.begin_object();
    for (const auto* options : {&body.right, &body.wrong}) {
      for (const ReasonedOption& option : *options)
        if (!option.why.empty()) json.member(option.text, option.why);
    }
    json.end_object();
  }
  void operator()(const Ordering& body) const {
    prompt(question.prompt);
    write_answers(json, body.lines, {});
  }
  void operator()(const Pairing& body) const {
    prompt(question.prompt);
    write_answers(json, body.right, body.extra);
    write_texts(json, "left", body.left);
  }
  void operator()(const NameAll& body) const {
    prompt(question.prompt);
    std::vector<std::string> names;
    for (const auto& item : body.items)
      names.push_back(item.front());
    write_answers(json, names, {});
    json.key("variants");
    json.begin_list();
    for (const auto& item : body.items)
      json.list(item);
    json.end_list();
  }
  void operator()(const Hotspot& body) const {
    prompt(question.prompt);
    std::vector<std::string> labels;
    for (const Region& region : body.regions)
      if (!region.label.empty()) labels.push_back(region.label);
    write_answers(json, labels, {});
    json.key("regions");
    json.begin_list();
    for (const Region& region : body.regions) {
      json.begin_object();
      json.member("shape", region.shape == Region::Shape::circle ? "circle" : "box");
      json.member("x", region.x);
      json.member("y", region.y);
      json.member("width", region.width);
      json.member("height", region.height);
      json.member("label", region.label);
      json.end_object();
    }
    json.end_list();
  }
  void operator()(const Date& body) const {
    prompt(question.prompt);
    write_answers(json, {shown_date(body.date)}, {});
    json.member("date", iso_text(body.date));
    json.member("within", body.within.amount > 0 ? shown_span(body.within) : "");
  }
  void operator()(const Flashcard& body) const {
    prompt(question.prompt);
    write_answers(json, {body.back}, {});
    json.member("reverse", body.reverse);
  }
};

void write_left_out(JsonWriter& json, const Pack& pack, const Question& question, const LeftOut& left_out) {
  std::vector<LeftOut::const_iterator> found;
  for (const std::string& part : parts(question)) {
    if (const auto each = left_out.find({pack.id, question.id, part}); each != left_out.end())
      found.push_back(each);
  }
  if (found.empty()) return;
  json.key("left_out");
  json.begin_object();
  for (const auto& each : found)
    json.member(text(each->first), each->second);
  json.end_object();
}

void write_question(JsonWriter& json, const Pack& pack, const Question& question, const LeftOut& left_out) {
  json.begin_object();
  json.member("id", question.id);
  json.member("id_is_given", question.id_is_given);
  json.member("kind", name(kind(question.body)));
  std::visit(Writing{json, question}, question.body);
  json.member("explanation", question.explanation);
  json.key("source");
  json.begin_object();
  json.member("document", question.source.document);
  json.member("section", question.source.section);
  json.end_object();
  write_texts(json, "tags", question.tags);
  write_texts(json, "hints", question.hints);
  json.key("difficulty");
  if (question.difficulty)
    json.value(*question.difficulty);
  else
    json.null();
  json.member("image", question.picture ? question.picture->file : "");
  json.member("image_text", question.picture ? question.picture->text : "");
  json.member("audio", question.sound);
  std::vector<std::string> languages;
  for (const Translation& translation : question.translations)
    languages.push_back(translation.language);
  write_texts(json, "translations", languages);
  json.member("draft", question.draft);
  json.member("line", question.line);
  write_left_out(json, pack, question, left_out);
  json.end_object();
}

} // namespace

std::string shown_as_json(const LoadedPack& loaded, const LeftOut& left_out) {
  const Pack& pack = loaded.pack;
  JsonWriter json;
  json.begin_object();
  json.member("id", pack.id);
  json.member("title", pack.title);
  json.member("version", pack.version);
  json.member("licence", pack.licence);
  json.member("language", pack.language);
  write_texts(json, "authors", pack.authors);
  json.member("file", loaded.file);
  json.key("document");
  json.begin_object();
  json.member("title", pack.document.title);
  json.member("publisher", pack.document.publisher);
  json.member("date", pack.document.date);
  json.end_object();
  json.key("questions");
  json.begin_list();
  for (const Question& question : pack.questions)
    write_question(json, pack, question, left_out);
  json.end_list();
  json.end_object();
  return json.text();
}

} // namespace ruru::packs
