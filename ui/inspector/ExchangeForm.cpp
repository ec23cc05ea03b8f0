#include "ui/inspector/ExchangeForm.h"

#include "core/scenario/Limits.h"

namespace lockstep::ui {

namespace {

bool isSeldom(const TrainingJob& job) {
    return job.lowCommunication.method != SyncMethod::everyStep;
}

bool goesByFragments(const TrainingJob& job) {
    return job.lowCommunication.method == SyncMethod::streaming ||
           job.lowCommunication.method == SyncMethod::decoupled;
}

} // namespace

ExchangeForm::ExchangeForm(Document& scenarioOf, QWidget* parent) : JobSection(scenarioOf, parent) {
    setTitle(tr("Campuses and exchange"));
    makeFoldable(QStringLiteral("exchange"));
    addChoice({tr("What crosses"),
               tr("The links between campuses. Gradients: every replica lies inside one campus. Activations: "
                  "its stages lie in several, and each micro-batch crosses. Layers: its tensor ranks do, and "
                  "every layer waits for the links."),
               {},
               "plan/crossing"},
              [](auto& job) -> auto& { return job.plan.crossing; },
              {tr("Gradients (data)"), tr("Activations (pipeline)"), tr("Layers (tensor)")});
    addSync();
    addGradients();
    refresh();
}

void ExchangeForm::addSync() {
    addChoice({tr("Sync"),
               tr("How seldom campuses exchange what they learned. Every step: gradients after each. DiLoCo: "
                  "each campus takes inner steps alone, then all average. Streaming: the same by fragments, "
                  "under the inner steps that follow. Decoupled: each campus goes on at its own pace."),
               {},
               "low_communication"},
              [](auto& job) -> auto& { return job.lowCommunication.method; },
              {tr("Every step"), tr("DiLoCo"), tr("Streaming DiLoCo"), tr("Decoupled")});
    addSlider({tr("Inner steps"), tr("Between two exchanges of the same parameter"), isSeldom,
               "low_communication/inner_steps"},
              [](auto& job) -> auto& { return job.lowCommunication.innerSteps; },
              countWords(tr("a number of steps")),
              {1, 1000, 1, SliderField::Scale::logarithmic, limits::innerSteps});
    addCount(
        {tr("Fragments"), tr("Parts of the model, exchanged in turn"), goesByFragments},
        [](auto& job) -> auto& { return job.lowCommunication.fragments; }, limits::fragments);
    addSlider({tr("Overlap steps"), tr("Inner steps that a fragment may travel under before it is taken in"),
               goesByFragments},
              [](auto& job) -> auto& { return job.lowCommunication.overlapSteps; },
              countWords(tr("a number of steps")),
              {0, 50, 1, SliderField::Scale::linear, limits::overlapSteps});
    addSlider({tr("Outer value"), tr("Bits that one value of an outer gradient is sent in"), isSeldom},
              [](auto& job) -> auto& { return job.lowCommunication.outerBits; },
              unitWords({tr("bits"), tr("bit")}, tr("a number of bits such as 4")),
              {1, limits::outerBits, 1, SliderField::Scale::linear, limits::outerBits});
    addSlider(
        {tr("Token worth"),
         tr("Assumed: what a token teaches, beside one in synchronous training. It scales what the run "
            "is worth, not how long a step takes."),
         isSeldom},
        [](auto& job) -> auto& { return job.lowCommunication.tokenWorth; }, shareWords(),
        {limits::leastTokenWorth, limits::tokenWorth, 0.01, SliderField::Scale::linear, limits::tokenWorth});
}

void ExchangeForm::addGradients() {
    addChoice({tr("All-reduce"),
               tr("Hierarchical: one reduced copy travels between campuses. Flat ring: every replica in one "
                  "ring, each step of which waits for the longest hop.")},
              [](auto& job) -> auto& { return job.allReduce; }, {tr("Hierarchical"), tr("Flat ring")});
    addSlider({tr("Overlap"), tr("Share of the backward pass under which gradients can travel")},
              [](auto& job) -> auto& { return job.overlap; }, shareWords(),
              {0, 1, 0.01, SliderField::Scale::linear, 1});
    addNumber(
        {tr("Bucket"), tr("Gradients sent as one piece, in megabytes. Small ones pay the round trip often.")},
        [](auto& job) -> auto& { return job.bucketMegabytes; }, megabyteWords(),
        {limits::leastBucket, limits::bucket});
    addCount(
        {tr("In flight"), tr("Buckets that overlap their latency")},
        [](auto& job) -> auto& { return job.bucketsInFlight; }, limits::bucketsInFlight);
}

} // namespace lockstep::ui
