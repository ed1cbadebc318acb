#include "commands/commands.hpp"

int main(int argc, char** argv) { return ruru::commands::run(argc, argv); }
