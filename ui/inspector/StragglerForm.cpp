#include "ui/inspector/StragglerForm.h"

#include "core/scenario/Limits.h"

namespace lockstep::ui {

namespace {

bool drifts(const TrainingJob& job) {
    return job.stragglers.driftSpread > 0;
}
bool spikes(const TrainingJob& job) {
    return job.stragglers.spikesPerGpuDay > 0;
}
bool turnsSlow(const TrainingJob& job) {
    return job.stragglers.failSlowPerGpuYear > 0;
}

} // namespace

StragglerForm::StragglerForm(Document& scenarioOf, QWidget* parent) : JobSection(scenarioOf, parent) {
    setTitle(tr("Stragglers"));
    makeFoldable(QStringLiteral("stragglers"));
    addWandering();
    addSpikes();
    addFailSlow();
    refresh();
}

void StragglerForm::addWandering() {
    addSlider(
        {tr("Operations"), tr("Standard deviation of one layer's pass, as a share of it. It averages out "
                              "over the passes of a step.")},
        [](auto& job) -> auto& { return job.stragglers.operationSpread; }, shareWords(),
        {0, 0.2, 0.001, SliderField::Scale::linear, limits::spread});
    addSlider(
        {tr("Drift"), tr("Standard deviation of a GPU's slow wandering, as a share of its compute time: "
                         "the temperature of the room, for one")},
        [](auto& job) -> auto& { return job.stragglers.driftSpread; }, shareWords(),
        {0, 0.1, 0.001, SliderField::Scale::linear, limits::spread});
    addNumber({tr("Drift over"), tr("Hours over which a GPU forgets where its wandering was"), drifts},
              [](auto& job) -> auto& { return job.stragglers.driftHours; }, hourWords(),
              {limits::leastHours, limits::hours});
}

void StragglerForm::addSpikes() {
    addNumber(
        {tr("Spikes"), tr("Stalls of one GPU in a day: garbage collection, memory pages retired, a slow "
                          "data loader")},
        [](auto& job) -> auto& { return job.stragglers.spikesPerGpuDay; },
        unitWords({tr("a day"), tr("/day")}, tr("a rate such as 0.1 a day")), {0, limits::spikesPerGpuDay});
    addNumber({tr("Spike length"), tr("Median of a stall, in seconds or ms; lengths are log-normal"), spikes},
              [](auto& job) -> auto& { return job.stragglers.spikeMedian; }, secondWords(),
              {limits::leastSpike, limits::spike});
    addNumber({tr("Spike spread"),
               tr("Standard deviation of the natural logarithm of a stall's length. At 1, "
                  "one in six is 2.7 times the median or longer."),
               spikes},
              [](auto& job) -> auto& { return job.stragglers.spikeSpread; },
              numberWords(tr("a number such as 1")), {0, limits::lengthSpread});
}

void StragglerForm::addFailSlow() {
    addNumber({tr("Slow spells"), tr("Times in a year that one GPU turns slow for a while: heat, a failing "
                                     "part")},
              [](auto& job) -> auto& { return job.stragglers.failSlowPerGpuYear; },
              unitWords({tr("a year"), tr("/year")}, tr("a rate such as 0.2 a year")),
              {0, limits::failSlowPerGpuYear});
    addSlider({tr("Slow by"), tr("Its compute time meanwhile, as a multiple"), turnsSlow},
              [](auto& job) -> auto& { return job.stragglers.failSlowFactor; },
              unitWords({QStringLiteral("×"), QStringLiteral("x")}, tr("a multiple such as 1.5 ×")),
              {1, 5, 0.05, SliderField::Scale::linear, limits::failSlowFactor});
    addNumber({tr("Spell length"),
               tr("Median of such a while, in hours; lengths are log-normal, at most ten "
                  "times the median"),
               turnsSlow},
              [](auto& job) -> auto& { return job.stragglers.failSlowHours; }, hourWords(),
              {limits::leastHours, limits::hours});
    addNumber(
        {tr("Spell spread"), tr("Standard deviation of the natural logarithm of that length"), turnsSlow},
        [](auto& job) -> auto& { return job.stragglers.failSlowSpread; },
        numberWords(tr("a number such as 1")), {0, limits::lengthSpread});
}

} // namespace lockstep::ui
