# Whole translations go into the program. One with an entry unfinished stays out: a window half in one language
# and half in another helps nobody.
#
#     cmake --build BUILD --target update_translations     takes the strings of the sources over into the .ts files
find_package(Qt6LinguistTools 6.4 QUIET)
if(NOT Qt6LinguistTools_FOUND)
    message(STATUS "No Qt LinguistTools: the window speaks English only.")
    return()
endif()

get_target_property(qmake Qt6::qmake IMPORTED_LOCATION)
execute_process(COMMAND ${qmake} -query QT_INSTALL_TRANSLATIONS OUTPUT_VARIABLE qt_translations
                OUTPUT_STRIP_TRAILING_WHITESPACE)

function(lockstep_add_translations target)
    file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/translations/lockstep_*.ts)
    set(compiled "")
    set(entries "")
    foreach(file IN LISTS files)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
        file(STRINGS ${file} unfinished REGEX "type=\"unfinished\"" LIMIT_COUNT 1)
        if(unfinished)
            continue()
        endif()
        get_filename_component(name ${file} NAME_WE)
        set(qm ${CMAKE_CURRENT_BINARY_DIR}/${name}.qm)
        add_custom_command(OUTPUT ${qm} COMMAND Qt6::lrelease -silent ${file} -qm ${qm} DEPENDS ${file})
        list(APPEND compiled ${qm})
        string(APPEND entries "<file alias=\"${name}.qm\">${qm}</file>")
        # Qt's own buttons, dialogs and names of keys: taken along, since the system need not have them.
        string(REPLACE lockstep_ qtbase_ base ${name})
        if(EXISTS ${qt_translations}/${base}.qm)
            string(APPEND entries "<file alias=\"${base}.qm\">${qt_translations}/${base}.qm</file>")
        else()
            message(STATUS "No ${base}.qm: Qt's own words stay English. It comes with Qt's translations.")
        endif()
    endforeach()

    set(list ${CMAKE_CURRENT_BINARY_DIR}/translations.qrc)
    set(source ${CMAKE_CURRENT_BINARY_DIR}/translations.cpp)
    file(CONFIGURE OUTPUT ${list}
         CONTENT "<RCC><qresource prefix=\"/translations\">${entries}</qresource></RCC>\n")
    add_custom_command(OUTPUT ${source} COMMAND Qt6::rcc --name translations --output ${source} ${list}
                       DEPENDS ${list} ${compiled})
    set_source_files_properties(${source} PROPERTIES SKIP_AUTOMOC ON)
    target_sources(${target} PRIVATE ${source})
    target_compile_definitions(${target} PRIVATE LOCKSTEP_TRANSLATIONS)
    add_custom_target(update_translations
                      COMMAND Qt6::lupdate -silent -no-obsolete -locations none ${CMAKE_SOURCE_DIR}/ui
                              ${CMAKE_SOURCE_DIR}/app/window -I ${CMAKE_SOURCE_DIR} -ts ${files})
endfunction()
