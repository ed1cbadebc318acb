# Where things go on the user's machine, by the file hierarchy standard, and how the program finds them again
# (src/run/places.cpp): beside its own folder when installed, in the source tree while it lies in the build folder.

if(TARGET ruru_run)
  target_compile_definitions(ruru_run PRIVATE
    RURU_DATA_DIR="${CMAKE_INSTALL_FULL_DATADIR}/ruru"
    RURU_BUILD_DATA="${PROJECT_SOURCE_DIR}"
    RURU_BUILD_FOLDER="${PROJECT_BINARY_DIR}")
endif()

install(TARGETS ruru)
install(DIRECTORY questions/ DESTINATION ${CMAKE_INSTALL_DATADIR}/ruru/questions)
install(DIRECTORY assets/ DESTINATION ${CMAKE_INSTALL_DATADIR}/ruru/assets
        PATTERN ruru.desktop EXCLUDE PATTERN README.md EXCLUDE PATTERN make EXCLUDE)

install(FILES assets/ruru.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
install(FILES assets/icon/ruru.svg DESTINATION ${icons}/scalable/apps)
foreach(size 16 24 32 48 256)
  install(FILES assets/icon/ruru-${size}.png DESTINATION ${icons}/${size}x${size}/apps RENAME ruru.png)
endforeach()

install(FILES docs/ruru.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN "*.md" PATTERN screenshots EXCLUDE)
