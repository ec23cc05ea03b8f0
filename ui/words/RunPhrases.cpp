#include <QCoreApplication>

#include "ui/words/Phrase.h"

namespace lockstep::ui {

// What an examination or a compilation says of a scenario that could run.
std::span<const Phrase> runPhrases() {
    static constexpr Phrase phrases[] = {
        {QT_TRANSLATE_NOOP("Core", "%1 – %2 delivers %3 of %4: %5"), "5"},
        {QT_TRANSLATE_NOOP("Core", "tensor parallel %1 is more than the %2 GPUs of a %3 scale-up domain: "
                                   "each layer then waits for the network cards")},
        {QT_TRANSLATE_NOOP("Core", "half of the stalls would be longer than %1; every stall counts as %2 at "
                                   "most, for what lasts longer is a failure")},
        {QT_TRANSLATE_NOOP("Core", "%1 needs %2 a GPU (%3 weights, %4 gradients, %5 optimizer, %6 "
                                   "activations, %7 buffers) and has %8: %9"),
         "9"},
        {QT_TRANSLATE_NOOP("Core", "a %1 would compute %2 a step; this version's clock holds %3. Make the "
                                   "batch smaller or add GPUs")},
        {QT_TRANSLATE_NOOP("Core", "a %1 would take %2 a step with its traffic and its bubble; this "
                                   "version's clock holds %3. Choose another plan")},
        {QT_TRANSLATE_NOOP("Core", "a %1 would take %2 a step with its traffic and its bubble, where its "
                                   "GPUs are %3 times slower; this version's clock holds %4. Choose another "
                                   "plan")},
        {QT_TRANSLATE_NOOP("Core", "with tensor groups over campuses a step would take %1; this version's "
                                   "clock holds %2. Let data or pipeline cross instead")},
        {QT_TRANSLATE_NOOP("Core", "gradients would travel for %1 a step; this version's clock holds %2. "
                                   "Choose another plan or a fabric with less oversubscription")},
        {QT_TRANSLATE_NOOP("Core", "gradients would travel for %1 a step; this version's clock holds %2. "
                                   "Use newer, shorter or more links")},
        {QT_TRANSLATE_NOOP("Core", "a campus would take %1 inner steps in a round; this version simulates "
                                   "%2. Use faster links, or campuses whose steps are less different")},
        {QT_TRANSLATE_NOOP("Core", "a round of %1 inner steps would take %2, its exchange %3; this "
                                   "version's clock holds %4. Take fewer inner steps, or faster links")},
        {QT_TRANSLATE_NOOP("Core", "a round of %1 inner steps would take %2, where its GPUs are %3 times "
                                   "slower, its exchange %4; this version's clock holds %5. Take fewer "
                                   "inner steps, or faster links")},
        {QT_TRANSLATE_NOOP("Core", "a replica's step has %1 passes; stage by stage this version goes "
                                   "through %2. Make micro-batches larger, or price stages alike")},
        {QT_TRANSLATE_NOOP("Core", "a replica would take %1 a step through its pipeline; this version's "
                                   "clock holds %2. Make the batch smaller, or links faster")},
        {QT_TRANSLATE_NOOP("Core", "a replica would take %1 a step through its pipeline, where its GPUs "
                                   "are %2 times slower; this version's clock holds %3. Make the batch "
                                   "smaller, or links faster")},
    };
    return phrases;
}

} // namespace lockstep::ui
