# ccache where it is present, told to trust precompiled headers, new ones too. The base directory lets a clone in another folder hit the same cache.
# The precompiled headers are 180 MB: hashed once for all files that include them, and not for each, a hit takes a tenth of the time.
find_program(LOCKSTEP_CCACHE ccache)
if(LOCKSTEP_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_INODECACHE=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${LOCKSTEP_CCACHE})
endif()
