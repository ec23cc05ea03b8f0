#include <QCoreApplication>

#include "ui/words/Phrase.h"

namespace lockstep::ui {

// How far predictions are from measurements, and what they rest on.
std::span<const Phrase> trustPhrases() {
    static constexpr Phrase phrases[] = {
        {QT_TRANSLATE_NOOP("Core", "unknown")},
        {QT_TRANSLATE_NOOP("Core", "±%1 or more")},
        {QT_TRANSLATE_NOOP("Core", "training")},
        {QT_TRANSLATE_NOOP("Core", "collective")},
        {QT_TRANSLATE_NOOP("Core", "dense")},
        {QT_TRANSLATE_NOOP("Core", "mixture of experts")},
        {QT_TRANSLATE_NOOP("Core", "all-reduce")},
        {QT_TRANSLATE_NOOP("Core", "all-gather")},
        {QT_TRANSLATE_NOOP("Core", "reduce-scatter")},
        {QT_TRANSLATE_NOOP("Core", "all-to-all")},
        {QT_TRANSLATE_NOOP("Core", "expert exchange")},
        {QT_TRANSLATE_NOOP("Core", "GPU type")},
        {QT_TRANSLATE_NOOP("Core", "training on")},
        {QT_TRANSLATE_NOOP("Core", "training on every GPU")},
        {QT_TRANSLATE_NOOP("Core", "training software")},
        {QT_TRANSLATE_NOOP("Core", "collectives on")},
        {QT_TRANSLATE_NOOP("Core", "collectives on every GPU")},
        {QT_TRANSLATE_NOOP("Core", "collectives over")},
        {QT_TRANSLATE_NOOP("Core", "one packet over")},
        {QT_TRANSLATE_NOOP("Core", "exchange with experts")},
    };
    return phrases;
}

} // namespace lockstep::ui
