#include <QCoreApplication>

#include "ui/words/Phrase.h"

namespace lockstep::ui {

std::span<const Phrase> causePhrases() {
    static constexpr Phrase phrases[] = {
        {QT_TRANSLATE_NOOP("Core", "Compute")},
        {QT_TRANSLATE_NOOP("Core", "Prefill")},
        {QT_TRANSLATE_NOOP("Core", "Decode")},
        {QT_TRANSLATE_NOOP("Core", "Scale-up traffic")},
        {QT_TRANSLATE_NOOP("Core", "Fabric traffic")},
        {QT_TRANSLATE_NOOP("Core", "Link bandwidth")},
        {QT_TRANSLATE_NOOP("Core", "Link latency")},
        {QT_TRANSLATE_NOOP("Core", "Pipeline bubble")},
        {QT_TRANSLATE_NOOP("Core", "Slower generation")},
        {QT_TRANSLATE_NOOP("Core", "Straggler")},
        {QT_TRANSLATE_NOOP("Core", "KV transfer")},
        {QT_TRANSLATE_NOOP("Core", "Memory")},
        {QT_TRANSLATE_NOOP("Core", "No work")},
        {QT_TRANSLATE_NOOP("Core", "Checkpoint")},
        {QT_TRANSLATE_NOOP("Core", "Lost work")},
        {QT_TRANSLATE_NOOP("Core", "Throttled")},
        {QT_TRANSLATE_NOOP("Core", "Unallocated")},
        {QT_TRANSLATE_NOOP("Core", "It computes.")},
        {QT_TRANSLATE_NOOP("Core", "It reads a prompt.")},
        {QT_TRANSLATE_NOOP("Core", "It writes tokens.")},
        {QT_TRANSLATE_NOOP("Core", "It exchanges activations inside its scale-up domain.")},
        {QT_TRANSLATE_NOOP("Core", "It exchanges gradients, activations or tokens over the campus fabric.")},
        {QT_TRANSLATE_NOOP("Core", "It waits for gradients or activations between campuses; a faster link "
                                   "would shorten this.")},
        {QT_TRANSLATE_NOOP("Core", "It waits for round trips between campuses: distance, windows and "
                                   "buffers too small for it, packets sent again, links that are down. "
                                   "More channels would not help; a shorter route, larger windows or a "
                                   "better transport would.")},
        {QT_TRANSLATE_NOOP("Core", "Its pipeline fills and drains; more micro-batches or interleaving "
                                   "would shorten this.")},
        {QT_TRANSLATE_NOOP("Core", "It has finished and waits for a slower GPU type, in its campus or "
                                   "another.")},
        {QT_TRANSLATE_NOOP("Core", "It has finished and waits for a GPU that is late, or stands still "
                                   "itself.")},
        {QT_TRANSLATE_NOOP("Core", "It waits for a key-value cache to arrive.")},
        {QT_TRANSLATE_NOOP("Core", "It waits for memory to become free.")},
        {QT_TRANSLATE_NOOP("Core", "Its replica has fewer micro-batches than others.")},
        {QT_TRANSLATE_NOOP("Core", "It writes a checkpoint.")},
        {QT_TRANSLATE_NOOP("Core", "It repeats work, restarts or is being repaired.")},
        {QT_TRANSLATE_NOOP("Core", "Power, heat or a permit slows it down.")},
        {QT_TRANSLATE_NOOP("Core", "It is owned but in no replica of the job.")},
    };
    return phrases;
}

} // namespace lockstep::ui
