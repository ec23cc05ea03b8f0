#include <QCoreApplication>

#include "ui/words/Phrase.h"

namespace lockstep::ui {

std::span<const Phrase> partPhrases() {
    static constexpr Phrase phrases[] = {
        {QT_TRANSLATE_NOOP("Core", "GPU type")},
        {QT_TRANSLATE_NOOP("Core", "rack type")},
        {QT_TRANSLATE_NOOP("Core", "link type")},
        {QT_TRANSLATE_NOOP("Core", "model")},
        {QT_TRANSLATE_NOOP("Core", "one, but there is none")},
        {QT_TRANSLATE_NOOP("Core", "%1 or one of %2 more")},
        {QT_TRANSLATE_NOOP("Core", "%1 and %2"), "12"},
        {QT_TRANSLATE_NOOP("Core", "tensor %1 × pipeline %2 × context %3")},
        {QT_TRANSLATE_NOOP("Core", "in one campus; the largest campus has %1")},
        {QT_TRANSLATE_NOOP("Core", "there is not one whole group")},
        {QT_TRANSLATE_NOOP("Core", "%1 are in no whole group")},
        {QT_TRANSLATE_NOOP("Core", "%1 ranks a group work, or %2 replicas")},
        {QT_TRANSLATE_NOOP("Core", "%1 ranks a group work")},
        {QT_TRANSLATE_NOOP("Core", "no campus has GPUs of several types with room for a stage")},
        {QT_TRANSLATE_NOOP("Core", "a replica of one stage stands on one type")},
        {QT_TRANSLATE_NOOP("Core", "that needs whole replicas in a campus, and “%1” crosses")},
        {QT_TRANSLATE_NOOP("Core", "with whole stages in each campus; there are %1 in all")},
        {QT_TRANSLATE_NOOP("Core", "with an equal share of every stage's tensor ranks in each campus, "
                                   "which they do not allow")},
        {QT_TRANSLATE_NOOP("Core", "the windows of its queue pairs are too small for a round trip of %1; "
                                   "larger windows, more queue pairs or newer gear would help")},
        {QT_TRANSLATE_NOOP("Core", "its ports lack room for what arrives in a round trip of %1 after a "
                                   "pause; deeper buffers or selective repeat would help")},
        {QT_TRANSLATE_NOOP("Core", "it loses %1 of its packets; newer gear or selective repeat would help")},
        {QT_TRANSLATE_NOOP("Core", "a channel is up %1 of the time; steadier optics would help")},
        {QT_TRANSLATE_NOOP("Core", "selective repeat")},
        {QT_TRANSLATE_NOOP("Core", "%1 too much. It would fit with: %2. The figures below ignore that."),
         "2"},
        {QT_TRANSLATE_NOOP("Core", "%1 too much. No single change tried here makes it fit. The figures "
                                   "below ignore that.")},
        {QT_TRANSLATE_NOOP("Core", "spread the optimizer state over the data-parallel ranks (ZeRO-1)")},
        {QT_TRANSLATE_NOOP("Core", "selective recomputation")},
        {QT_TRANSLATE_NOOP("Core", "full recomputation")},
        {QT_TRANSLATE_NOOP("Core", "spread weights, gradients and optimizer state (ZeRO-3) with full "
                                   "recomputation")},
        {QT_TRANSLATE_NOOP("Core", "%1 pipeline stages")},
        {QT_TRANSLATE_NOOP("Core", "an own rack type")},
        {QT_TRANSLATE_NOOP("Core", "%1 own rack types")},
        {QT_TRANSLATE_NOOP("Core", "an own measurement")},
        {QT_TRANSLATE_NOOP("Core", "%1 own measurements")},
        {QT_TRANSLATE_NOOP("Core", "a rack group")},
        {QT_TRANSLATE_NOOP("Core", "%1 rack groups")},
        {QT_TRANSLATE_NOOP("Core", "a link")},
        {QT_TRANSLATE_NOOP("Core", "%1 links")},
        {QT_TRANSLATE_NOOP("Core", "the training job")},
        {QT_TRANSLATE_NOOP("Core", "from %1 measurements %2, nine of ten within %3"), "2"},
        {QT_TRANSLATE_NOOP("Core", "from 1 measurement %1, nine of ten within %2"), "1"},
        {QT_TRANSLATE_NOOP("Core", "of the %1 that set no constant within %2")},
        {QT_TRANSLATE_NOOP("Core", "with the whole publication of each left out of the fit within %1")},
        {QT_TRANSLATE_NOOP("Core", "none %1"), "1"},
        {QT_TRANSLATE_NOOP("Core", "only %1 %2"), "2"},
        {QT_TRANSLATE_NOOP("Core", "only %1 %2, off by up to %3"), "2"},
        {QT_TRANSLATE_NOOP("Core", "of %1 on %2 in %3"), "1"},
        {QT_TRANSLATE_NOOP("Core", "of %1 on %2"), "1"},
        {QT_TRANSLATE_NOOP("Core", "on %1 of any kind")},
        {QT_TRANSLATE_NOOP("Core", "of %1 on any GPU"), "1"},
        {QT_TRANSLATE_NOOP("Core", "of any kind")},
        {QT_TRANSLATE_NOOP("Core", "mixtures of experts")},
        {QT_TRANSLATE_NOOP("Core", "dense models")},
        {QT_TRANSLATE_NOOP("Core", "no training step was measured on %1 in %2")},
        {QT_TRANSLATE_NOOP("Core", "no measured step spans several campuses")},
        {QT_TRANSLATE_NOOP("Core", "no measurement of the software “%1”")},
        {QT_TRANSLATE_NOOP("Core", "compute of %1 takes %2 times as long by own measurements")},
        {QT_TRANSLATE_NOOP("Core", "no measurement to compare with")},
        {QT_TRANSLATE_NOOP("Core", "no GPU to tell of")},
        {QT_TRANSLATE_NOOP("Core", "%1 GPUs are outside the measured %2 to %3")},
        {QT_TRANSLATE_NOOP("Core", "%1 tokens of sequence are outside the measured %2 to %3")},
        {QT_TRANSLATE_NOOP("Core", "%1 tensor-parallel ranks are outside the measured %2 to %3")},
        {QT_TRANSLATE_NOOP("Core", "%1 pipeline stages are outside the measured %2 to %3")},
        {QT_TRANSLATE_NOOP("Core", "%1 context-parallel ranks are outside the measured %2 to %3")},
        {QT_TRANSLATE_NOOP("Core", "%1 sequences of micro-batch are outside the measured %2 to %3")},
        {QT_TRANSLATE_NOOP("Core", "%1 of hidden size are outside the measured %2 to %3")},
        {QT_TRANSLATE_NOOP("Core", "%1 layers are outside the measured %2 to %3")},
        {QT_TRANSLATE_NOOP("Core", "GPU types %1 → %2")},
    };
    return phrases;
}

} // namespace lockstep::ui
