#pragma once

// One binary, the best loops of the machine it runs on. Only for integer loops: their results do not depend
// on it.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(LOCKSTEP_ONE_INSTRUCTION_SET)
#define LOCKSTEP_BEST_LOOPS __attribute__((target_clones("default", "arch=x86-64-v3")))
#else
#define LOCKSTEP_BEST_LOOPS
#endif
