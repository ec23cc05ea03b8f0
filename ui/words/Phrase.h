#pragma once

#include <span>

namespace lockstep::ui {

/// Words of core's with their arguments as %1 to %9, to be translated in the context "Core".
struct Phrase {
    const char* text;
    const char* inner = ""; ///< the arguments that are words of core's themselves, as in "13"
    const char* whole = ""; ///< likewise those that are whole sentences
};

std::span<const Phrase> causePhrases();
std::span<const Phrase> editPhrases();
std::span<const Phrase> repairPhrases();
std::span<const Phrase> findingPhrases();
std::span<const Phrase> runPhrases();
std::span<const Phrase> figurePhrases();
std::span<const Phrase> trustPhrases();
std::span<const Phrase> differencePhrases();
std::span<const Phrase> filePhrases();

/// What stands inside of other phrases, and too little by itself to be told from a name.
std::span<const Phrase> partPhrases();
std::span<const Phrase> changePhrases();
std::span<const Phrase> filePartPhrases();

} // namespace lockstep::ui
