#pragma once

namespace lockstep {

/// What the reader of a session is told of a frame that waits for it.
enum class FrameNews {
    usual,
    firstOfScenario, ///< the first step with another scenario: somebody has just edited, and looks for it
};

} // namespace lockstep
