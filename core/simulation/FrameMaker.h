#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/simulation/Frame.h"

namespace lockstep {

class RunRecorder;

/// Fills the part of frames that a run gives. The causes of GPUs, by far the largest of it, are made anew
/// only where a step was taken since the last frame.
class FrameMaker {
public:
    void show(Frame& frame, const RunRecorder& run);
    /// Where the engine has not taken the newest step itself, as after a rewind: it is taken once more for
    /// the causes.
    void recallNewest(const RunRecorder& run);
    void forget();

private:
    TimelineView::Column m_latest;
    std::shared_ptr<const std::vector<std::uint8_t>> m_gpuCauses;
};

} // namespace lockstep
