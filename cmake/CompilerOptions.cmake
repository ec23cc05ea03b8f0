# Options every target of ours shares, as an interface target.
add_library(lockstep_options INTERFACE)
target_include_directories(lockstep_options INTERFACE ${CMAKE_SOURCE_DIR})

if(MSVC)
    target_compile_options(lockstep_options INTERFACE /W4 /WX /permissive- /utf-8 /fp:precise)
else()
    # No contraction into fused multiply-adds: the same scenario must give the same bytes on every machine.
    target_compile_options(lockstep_options INTERFACE -Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor
                                                      -Woverloaded-virtual -ffp-contract=off)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        # Warns of std::string::insert wherever it is inlined (GCC bug 105651), in one of three ways.
        target_compile_options(lockstep_options INTERFACE -Wno-restrict -Wno-stringop-overflow -Wno-array-bounds)
    endif()
endif()

if(LOCKSTEP_SANITIZE)
    target_compile_options(lockstep_options INTERFACE -fsanitize=${LOCKSTEP_SANITIZE} -fno-omit-frame-pointer
                                                      -fno-sanitize-recover=all)
    target_link_options(lockstep_options INTERFACE -fsanitize=${LOCKSTEP_SANITIZE})
    # GCC 12 warns of what the sanitizers themselves insert into the standard library.
    target_compile_options(lockstep_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    # The thread sanitizer does not follow Asio's memory fences, and GCC warns of each; the queue itself is locked.
    target_compile_options(lockstep_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-tsan>)
    # Function multiversioning resolves before a sanitizer's runtime is up.
    target_compile_definitions(lockstep_options INTERFACE LOCKSTEP_ONE_INSTRUCTION_SET)
endif()
