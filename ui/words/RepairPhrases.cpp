#include <QCoreApplication>

#include "ui/words/Phrase.h"

namespace lockstep::ui {

std::span<const Phrase> repairPhrases() {
    static constexpr Phrase phrases[] = {
        {QT_TRANSLATE_NOOP("Core", "Send with %1"), "1"},
        {QT_TRANSLATE_NOOP("Core", "Use %1 queue pairs a channel")},
        {QT_TRANSLATE_NOOP("Core", "Use %1 × %2")},
        {QT_TRANSLATE_NOOP("Core", "Use “%1”")},
        {QT_TRANSLATE_NOOP("Core", "Renew its gear")},
        {QT_TRANSLATE_NOOP("Core", "Pin its route at %1")},
        {QT_TRANSLATE_NOOP("Core", "Make the model fit: %1"), "1"},
        {QT_TRANSLATE_NOOP("Core", "Add a campus with %1 × %2")},
        {QT_TRANSLATE_NOOP("Core", "Keep at most %1 GPUs")},
        {QT_TRANSLATE_NOOP("Core", "Remove %1 × %2")},
        {QT_TRANSLATE_NOOP("Core", "Train in FP8")},
        {QT_TRANSLATE_NOOP("Core", "Train in BF16")},
        {QT_TRANSLATE_NOOP("Core", "Rename to “%1”")},
        {QT_TRANSLATE_NOOP("Core", "Use tensor %1 × pipeline %2 × context %3")},
        {QT_TRANSLATE_NOOP("Core", "Use a batch of %1 sequences")},
        {QT_TRANSLATE_NOOP("Core", "Use as many replicas as fit")},
        {QT_TRANSLATE_NOOP("Core", "Use the %1 replicas that fit")},
        {QT_TRANSLATE_NOOP("Core", "Use %1 chunks a stage")},
        {QT_TRANSLATE_NOOP("Core", "Use %1 expert ranks")},
        {QT_TRANSLATE_NOOP("Core", "Use %1 replicas")},
        {QT_TRANSLATE_NOOP("Core", "Use the interleaved schedule")},
        {QT_TRANSLATE_NOOP("Core", "Use one chunk a stage")},
        {QT_TRANSLATE_NOOP("Core", "Let gradients cross between campuses")},
        {QT_TRANSLATE_NOOP("Core", "Exchange gradients every step")},
        {QT_TRANSLATE_NOOP("Core", "Shard the optimizer only")},
        {QT_TRANSLATE_NOOP("Core", "Price stages alike")},
        {QT_TRANSLATE_NOOP("Core", "Remove this measurement")},
    };
    return phrases;
}

} // namespace lockstep::ui
