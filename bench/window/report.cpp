#include "window/report.hpp"

#include "json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ruru::bench {
namespace {

using Values = std::vector<double>;

/// The value below which a share of all lies; `values` is in order.
double quantile(const Values& values, double share) {
  if (values.empty()) return 0;
  const auto last = static_cast<double>(values.size() - 1);
  return values[static_cast<std::size_t>(last * share + 0.5)];
}

template <typename Kind>
Values all(const std::vector<Kind>& from, double Kind::*member) {
  Values values;
  for (const Kind& each : from)
    values.push_back(each.*member);
  std::sort(values.begin(), values.end());
  return values;
}

std::string best_and_median(const Values& values) {
  return fmt::format("{:.0f} / {:.0f}", quantile(values, 0), quantile(values, 0.5));
}

std::string tails(const Values& values) {
  return fmt::format("{:.1f} / {:.1f} / {:.1f}", quantile(values, 0.5), quantile(values, 0.99),
                     quantile(values, 1));
}

std::string times(double value, double unit) { return unit > 0 ? fmt::format("{:.2f}", value / unit) : "–"; }

std::string starts_table(const std::vector<Measured>& measured) {
  std::string out =
      fmt::format("{:32} {:>3} {:>14} {:>14} {:>14} {:>6} {:>5} {:>12}\n", "start, ms (best / median)", "n",
                  "window", "settled", "cpu", "MB", "proc", "rest cpu/sw");
  for (const auto& [name, found, failure] : measured) {
    if (!failure.empty()) {
      out += fmt::format("{:32} {}\n", name, failure);
      continue;
    }
    out += fmt::format("{:32} {:>3} {:>14} {:>14} {:>14}", name, found.starts.size(),
                       best_and_median(all(found.starts, &Start::window)),
                       best_and_median(all(found.starts, &Start::settled)),
                       best_and_median(all(found.starts, &Start::cpu)));
    if (found.rest)
      out +=
          fmt::format(" {:>6.1f} {:>5} {:>12}", found.rest->used.memory_mb, found.rest->used.processes,
                      fmt::format("{:.1f} / {}", found.rest->used.cpu_ms, found.rest->used.context_switches));
    out += '\n';
  }
  return out +
         "MB: PSS of all processes. rest cpu/sw: milliseconds of processor time and context switches in "
         "the seconds at rest.\n";
}

std::string keys_table(const std::vector<Measured>& measured) {
  std::string out =
      fmt::format("\n{:32} {:18} {:>4} {:>4} {:>23} {:>23} {:>23}\n", "key to picture, ms (p50 / p99 / max)",
                  "does", "n", "none", "first change", "settled", "longest frame");
  bool any = false;
  for (const auto& [name, found, failure] : measured) {
    for (const auto& [does, answers] : found.keys) {
      const auto none = found.unanswered.find(does);
      out +=
          fmt::format("{:32} {:18} {:>4} {:>4} {:>23} {:>23} {:>23}\n", name, does, answers.size(),
                      none == found.unanswered.end() ? 0 : none->second, tails(all(answers, &Answer::first)),
                      tails(all(answers, &Answer::settled)), tails(all(answers, &Answer::frame)));
      any = true;
    }
    if (found.memory_after_keys > 0)
      out += fmt::format("{:32} {:.1f} MB after them\n", name, found.memory_after_keys);
  }
  return any ? out : "";
}

std::string ratios_table(const std::vector<Measured>& measured) {
  const auto is_whole = [](const Measured& each) {
    return each.failure.empty() && !each.findings.starts.empty();
  };
  const auto unit = std::find_if(measured.begin(), measured.end(), is_whole);
  if (unit == measured.end() || std::count_if(measured.begin(), measured.end(), is_whole) < 2) return "";
  const auto median = [](const Measured& each, double Start::*member) {
    return quantile(all(each.findings.starts, member), 0.5);
  };
  std::string out = fmt::format("\n{:32} {:>8} {:>8} {:>8} {:>8}\n", "times " + unit->name, "window",
                                "settled", "cpu", "memory");
  for (const Measured& each : measured) {
    if (!is_whole(each)) continue;
    out += fmt::format("{:32} {:>8} {:>8} {:>8} {:>8}\n", each.name,
                       times(median(each, &Start::window), median(*unit, &Start::window)),
                       times(median(each, &Start::settled), median(*unit, &Start::settled)),
                       times(median(each, &Start::cpu), median(*unit, &Start::cpu)),
                       each.findings.rest && unit->findings.rest
                           ? times(each.findings.rest->used.memory_mb, unit->findings.rest->used.memory_mb)
                           : "–");
  }
  return out;
}

/// Rounded to what the measurement can tell.
Values rounded(Values values) {
  for (double& value : values)
    value = std::round(value * 100) / 100;
  return values;
}

double rounded(double value) { return rounded(Values{value}).front(); }

void write(JsonWriter& json, const Rest& rest) {
  json.begin_object();
  json.member("seconds", rest.seconds);
  json.member("cpu_ms", rounded(rest.used.cpu_ms));
  json.member("ticks", rest.used.ticks);
  json.member("context_switches", rest.used.context_switches);
  json.member("pss_mb", rounded(rest.used.memory_mb));
  json.member("processes", rest.used.processes);
  json.end_object();
}

void write(JsonWriter& json, const Measured& measured) {
  const Findings& found = measured.findings;
  json.begin_object();
  json.member("name", measured.name);
  if (!measured.failure.empty()) json.member("failure", measured.failure);
  json.key("window_ms"), json.list(rounded(all(found.starts, &Start::window)));
  json.key("settled_ms"), json.list(rounded(all(found.starts, &Start::settled)));
  json.key("start_cpu_ms"), json.list(rounded(all(found.starts, &Start::cpu)));
  if (found.rest) json.key("rest"), write(json, *found.rest);
  json.key("keys"), json.begin_object();
  for (const auto& [does, answers] : found.keys) {
    json.key(does), json.begin_object();
    json.key("first_ms"), json.list(rounded(all(answers, &Answer::first)));
    json.key("settled_ms"), json.list(rounded(all(answers, &Answer::settled)));
    json.key("longest_frame_ms"), json.list(rounded(all(answers, &Answer::frame)));
    json.end_object();
  }
  json.end_object();
  json.end_object();
}

} // namespace

std::string table(const std::vector<Measured>& measured, const Load& load) {
  return starts_table(measured) + keys_table(measured) + ratios_table(measured) +
         fmt::format("\nLoad {:.1f} to {:.1f} on {} cores.\n", load.begin, load.end, load.cores);
}

std::string json(const std::vector<Measured>& measured, const Load& load) {
  JsonWriter json;
  json.begin_object();
  json.key("load"), json.begin_object();
  json.member("begin", rounded(load.begin));
  json.member("end", rounded(load.end));
  json.member("cores", std::size_t{load.cores});
  json.end_object();
  json.key("programs"), json.begin_list();
  for (const Measured& each : measured)
    write(json, each);
  json.end_list();
  json.end_object();
  return json.text() + "\n";
}

} // namespace ruru::bench
