#include <QCoreApplication>

#include "ui/words/Phrase.h"

namespace lockstep::ui {

// Labels and units of the figures of types.
std::span<const Phrase> figurePhrases() {
    static constexpr Phrase phrases[] = {
        {QT_TRANSLATE_NOOP("Core", "BF16 peak")},
        {QT_TRANSLATE_NOOP("Core", "FP8 peak")},
        {QT_TRANSLATE_NOOP("Core", "FP4 peak")},
        {QT_TRANSLATE_NOOP("Core", "Memory bandwidth")},
        {QT_TRANSLATE_NOOP("Core", "Scale-up bandwidth")},
        {QT_TRANSLATE_NOOP("Core", "Scale-up domain")},
        {QT_TRANSLATE_NOOP("Core", "Network card")},
        {QT_TRANSLATE_NOOP("Core", "Design power")},
        {QT_TRANSLATE_NOOP("Core", "Matrix efficiency")},
        {QT_TRANSLATE_NOOP("Core", "Memory efficiency")},
        {QT_TRANSLATE_NOOP("Core", "Lasting spread")},
        {QT_TRANSLATE_NOOP("Core", "Spread added a year")},
        {QT_TRANSLATE_NOOP("Core", "Step noise")},
        {QT_TRANSLATE_NOOP("Core", "GPUs a rack")},
        {QT_TRANSLATE_NOOP("Core", "Rack power")},
        {QT_TRANSLATE_NOOP("Core", "Channel")},
        {QT_TRANSLATE_NOOP("Core", "Queue pairs a channel")},
        {QT_TRANSLATE_NOOP("Core", "Window a queue pair")},
        {QT_TRANSLATE_NOOP("Core", "Packet")},
        {QT_TRANSLATE_NOOP("Core", "Equipment latency")},
        {QT_TRANSLATE_NOOP("Core", "Bit error rate, log10")},
        {QT_TRANSLATE_NOOP("Core", "Aging, decades a year")},
        {QT_TRANSLATE_NOOP("Core", "Lossless buffer")},
        {QT_TRANSLATE_NOOP("Core", "Flaps a year")},
        {QT_TRANSLATE_NOOP("Core", "Outage of a flap")},
        {QT_TRANSLATE_NOOP("Core", "Layers")},
        {QT_TRANSLATE_NOOP("Core", "Hidden width")},
        {QT_TRANSLATE_NOOP("Core", "Feed-forward width")},
        {QT_TRANSLATE_NOOP("Core", "Attention heads")},
        {QT_TRANSLATE_NOOP("Core", "Key-value heads")},
        {QT_TRANSLATE_NOOP("Core", "Head dimension")},
        {QT_TRANSLATE_NOOP("Core", "Vocabulary")},
        {QT_TRANSLATE_NOOP("Core", "Gated MLP")},
        {QT_TRANSLATE_NOOP("Core", "Experts")},
        {QT_TRANSLATE_NOOP("Core", "Experts a token")},
        {QT_TRANSLATE_NOOP("Core", "Parameters")},
        {QT_TRANSLATE_NOOP("Core", "Active parameters")},
        {QT_TRANSLATE_NOOP("Core", "Shared experts")},
        {QT_TRANSLATE_NOOP("Core", "Dense layers")},
        {QT_TRANSLATE_NOOP("Core", "Dense layer width")},
        {QT_TRANSLATE_NOOP("Core", "Query rank")},
        {QT_TRANSLATE_NOOP("Core", "Key-value rank")},
        {QT_TRANSLATE_NOOP("Core", "Rotary dimension")},
        {QT_TRANSLATE_NOOP("Core", "Value dimension")},
        {QT_TRANSLATE_NOOP("Core", "billion")},
    };
    return phrases;
}

} // namespace lockstep::ui
