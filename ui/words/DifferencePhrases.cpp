#include <QCoreApplication>

#include "ui/words/Phrase.h"

namespace lockstep::ui {

// What separates two scenarios, and what an edit changes.
std::span<const Phrase> differencePhrases() {
    static constexpr Phrase phrases[] = {
        {QT_TRANSLATE_NOOP("Core", "Without %1")},
        {QT_TRANSLATE_NOOP("Core", "With %1")},
        {QT_TRANSLATE_NOOP("Core", "Without link %1")},
        {QT_TRANSLATE_NOOP("Core", "With link %1")},
        {QT_TRANSLATE_NOOP("Core", "Link %1: %2"), "2"},
        {QT_TRANSLATE_NOOP("Core", "Training job")},
        {QT_TRANSLATE_NOOP("Core", "Training job: %1"), "1"},
        {QT_TRANSLATE_NOOP("Core", "Seed")},
        {QT_TRANSLATE_NOOP("Core", "Seed: %1")},
        {QT_TRANSLATE_NOOP("Core", "Own types")},
        {QT_TRANSLATE_NOOP("Core", "Own measurements")},
        {QT_TRANSLATE_NOOP("Core", "Own measurements: %1")},
        {QT_TRANSLATE_NOOP("Core", "%1: %2"), "2"},
    };
    return phrases;
}

std::span<const Phrase> changePhrases() {
    static constexpr Phrase phrases[] = {
        {QT_TRANSLATE_NOOP("Core", "leaf switches %1 → %2"), "12"},
        {QT_TRANSLATE_NOOP("Core", "drawn %1 → %2"), "12"},
        {QT_TRANSLATE_NOOP("Core", "replicas %1 → %2"), "12"},
        {QT_TRANSLATE_NOOP("Core", "length %1 → %2"), "12"},
        {QT_TRANSLATE_NOOP("Core", "transport %1 → %2"), "12"},
        {QT_TRANSLATE_NOOP("Core", "name %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "oversubscription %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "leaf ports %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "rack %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "racks %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "age %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "type %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "channels %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "route factor %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "text %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "title %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "width %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "height %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "model %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "precision %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "sequence length %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "software %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "all-reduce %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "bucket %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "buckets in flight %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "overlap %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "sync %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "inner steps %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "fragments %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "overlap steps %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "bits a value %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "worth of a token %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "operation spread %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "drift %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "drift over %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "spikes a GPU and day %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "spike length %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "spike length spread %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "slow spells a GPU and year %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "slow spell factor %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "slow spell length %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "slow spell length spread %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "tensor %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "pipeline %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "context %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "expert %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "virtual stages %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "schedule %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "sharding %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "between campuses %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "work %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "pipeline detail %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "micro-batch %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "global batch %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "recompute %1 → %2")},
        {QT_TRANSLATE_NOOP("Core", "one for each rail")},
        {QT_TRANSLATE_NOOP("Core", "one for whole nodes")},
        {QT_TRANSLATE_NOOP("Core", "collapsed")},
        {QT_TRANSLATE_NOOP("Core", "in full")},
        {QT_TRANSLATE_NOOP("Core", "automatic")},
        {QT_TRANSLATE_NOOP("Core", "from the canvas")},
        {QT_TRANSLATE_NOOP("Core", "as its type")},
    };
    return phrases;
}

} // namespace lockstep::ui
