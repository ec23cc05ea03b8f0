# Headers of the standard library and of Qt that nearly every file of a target takes, parsed once. A source still
# includes what it uses: with LOCKSTEP_PRECOMPILED off it must compile all the same, and clang-tidy reads it that way.
option(LOCKSTEP_PRECOMPILED "Parse common headers once for all files of a target" ON)

set(LOCKSTEP_COMMON_HEADERS
    <algorithm> <array> <charconv> <cmath> <cstdint> <filesystem> <functional> <map> <memory> <numeric> <optional>
    <set> <span> <string> <string_view> <utility> <variant> <vector> <fmt/format.h>)

# lockstep_precompile(TARGET HEADER…): the common headers and those named.
function(lockstep_precompile target)
    if(NOT LOCKSTEP_PRECOMPILED)
        return()
    endif()
    target_precompile_headers(${target} PRIVATE ${LOCKSTEP_COMMON_HEADERS} ${ARGN})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Without it the preprocessed text, by which a compiler cache knows a file, does not name the header.
        target_compile_options(${target} PRIVATE -fpch-preprocess)
    endif()
endfunction()

# lockstep_reuse_headers(TARGET OTHER): what OTHER, compiled with the same options, has parsed.
function(lockstep_reuse_headers target other)
    if(NOT LOCKSTEP_PRECOMPILED)
        return()
    endif()
    target_precompile_headers(${target} REUSE_FROM ${other})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(${target} PRIVATE -fpch-preprocess)
    endif()
endfunction()
