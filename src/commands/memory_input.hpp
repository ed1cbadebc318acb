#pragma once

#include "memory/log_reader.hpp"
#include "memory/model.hpp"

#include <functional>
#include <string>

/// What the `memory` commands read.
namespace ruru::commands {

struct Options;

/// What all of them may be told.
struct MemoryOptions {
  std::string model = "fsrs-7";
  std::string log;          ///< a CSV file
  std::string weights_file; ///< empty: the defaults
  bool json = false;
  memory::Model which() const { return model == "fsrs-6" ? memory::Model::fsrs6 : memory::Model::fsrs7; }
};

/// Reads a log; `go_on` is asked between pieces, with the share that is read, and may stop it.
Result<memory::LogRead> read_log(const std::string& file, const std::function<bool(double share)>& go_on);

/// The weights in `file`: numbers between commas or white space, alone or as the list "weights" of a JSON
/// document such as `ruru memory fit --json` prints. FSRS-6 takes 17, 19 or 21 of them. Moved into their
/// bounds.
Result<memory::WeightList> read_weights(const std::string& file, memory::Model model);

/// Those of the options.
Result<memory::WeightList> chosen_weights(const MemoryOptions& options);

/// Reads reviews on standard input and writes the states after each of them on standard output.
void replay(Options& options, const MemoryOptions& settings);

} // namespace ruru::commands
