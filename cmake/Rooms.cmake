# A room is one folder of src/, one library, one namespace and one sentence (docs/architecture.md).
#
#   ruru_room(memory SOURCES fsrs7.cpp … USES ruru::questions … LIBRARIES SQLite::SQLite3 …)
#
# USES are other rooms that its headers show; LIBRARIES are outside libraries that stay inside its sources.

add_library(ruru_settings INTERFACE)
target_compile_features(ruru_settings INTERFACE cxx_std_20)
target_include_directories(ruru_settings INTERFACE ${CMAKE_CURRENT_SOURCE_DIR}/src)
target_compile_options(ruru_settings INTERFACE
  -Wall -Wextra -Wno-missing-field-initializers # values leave their last fields at rest
  -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op>
  # GCC 12 to 14 wrongly see overlapping copies in its std::string and unset members in its std::variant.
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,15>>:-Wno-restrict -Wno-maybe-uninitialized>
  $<$<BOOL:${RURU_WERROR}>:-Werror>)
if(RURU_SANITIZE)
  target_compile_options(ruru_settings INTERFACE -fsanitize=${RURU_SANITIZE} -fno-omit-frame-pointer
                         -fno-sanitize-recover=all)
  target_link_options(ruru_settings INTERFACE -fsanitize=${RURU_SANITIZE})
endif()

if(RURU_FUZZ)
  target_compile_options(ruru_settings INTERFACE -fsanitize=fuzzer-no-link)
endif()

function(ruru_room name)
  cmake_parse_arguments(room "" "" "SOURCES;USES;LIBRARIES" ${ARGN})
  add_library(ruru_${name} STATIC ${room_SOURCES})
  add_library(ruru::${name} ALIAS ruru_${name})
  target_link_libraries(ruru_${name} PUBLIC ruru_settings ${room_USES} PRIVATE ${room_LIBRARIES})
endfunction()

# Builds the suites of the label `unit`, and nothing that they do not need.
add_custom_target(unit_tests)

# ruru_tests(memory SOURCES … USES ruru::memory … [LABEL unit|display|fault|program|slow] [FULL_FORM])
# builds one doctest program, tests_<name>, and registers it under its label; with FULL_FORM a second time as
# <name>_in_full with RURU_FULL set, under `slow` as well.
function(ruru_tests name)
  cmake_parse_arguments(tests "FULL_FORM" "LABEL" "SOURCES;USES;LIBRARIES" ${ARGN})
  if(NOT tests_LABEL)
    set(tests_LABEL unit)
  endif()
  add_executable(tests_${name} ${tests_SOURCES})
  target_link_libraries(tests_${name} PRIVATE ruru_doctest_main ${tests_USES} ${tests_LIBRARIES})
  target_compile_definitions(tests_${name} PRIVATE
    RURU_SOURCE_DIR="${PROJECT_SOURCE_DIR}" RURU_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
  if(tests_LABEL STREQUAL unit)
    add_dependencies(unit_tests tests_${name})
  endif()
  add_test(NAME ${name} COMMAND tests_${name})
  ruru_test_surroundings(${name} ${tests_LABEL})
  if(tests_FULL_FORM)
    add_test(NAME ${name}_in_full COMMAND tests_${name})
    ruru_test_surroundings(${name}_in_full ${tests_LABEL})
    set_tests_properties(${name}_in_full PROPERTIES LABELS "${tests_LABEL};slow" TIMEOUT 36000)
    set_property(TEST ${name}_in_full APPEND PROPERTY ENVIRONMENT RURU_FULL=1)
  endif()
endfunction()

# No test touches the history, packs or settings of whoever runs it, nor needs a sound card.
function(ruru_test_surroundings name label)
  set(home ${PROJECT_BINARY_DIR}/test-home/${name})
  set_tests_properties(${name} PROPERTIES LABELS "${label}" TIMEOUT 600
    ENVIRONMENT "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/leaks.supp:print_suppressions=0;TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/races.supp print_suppressions=0;HOME=${home};XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;XDG_CACHE_HOME=${home}/cache;ALSOFT_DRIVERS=null")
  if(label STREQUAL display) # there is one focus and one clipboard
    set_tests_properties(${name} PROPERTIES RUN_SERIAL TRUE)
  endif()
endfunction()
