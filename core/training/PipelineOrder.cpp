#include "core/training/PipelineOrder.h"

#include <algorithm>

namespace lockstep {

namespace {

using Passes = std::vector<PipelinePass>;

/// Micro-batches that go through one chunk before the next chunk's turn.
std::uint32_t groupOf(const PipelineShape& shape) {
    return shape.chunks == 1 ? shape.microBatches : shape.stages;
}

/// Group by group, each through the chunks in turn, backward from the last; with the micro-batches that would
/// fill the last group.
Passes fullGroups(PassKind kind, const PipelineShape& shape) {
    Passes passes;
    const std::uint32_t group = groupOf(shape);
    for (std::uint32_t first = 0; first < shape.microBatches; first += group)
        for (std::uint32_t c = 0; c < shape.chunks; ++c)
            for (std::uint32_t i = 0; i < group; ++i)
                passes.push_back({kind, kind == PassKind::forward ? c : shape.chunks - 1 - c, first + i});
    return passes;
}

/// Forward passes before the first backward one, without the one that is paired with it.
std::size_t warmUp(PipelineSchedule schedule, const PipelineShape& shape, std::uint32_t stage) {
    const std::size_t behind = shape.stages - 1 - stage;
    if (schedule == PipelineSchedule::gPipe)
        return shape.microBatches;
    if (shape.chunks == 1)
        return behind;
    return 2 * behind + std::size_t{shape.chunks - 1} * shape.stages;
}

} // namespace

Passes stageOrder(PipelineSchedule schedule, const PipelineShape& shape, std::uint32_t stage) {
    const Passes forward = fullGroups(PassKind::forward, shape);
    const Passes backward = fullGroups(PassKind::backward, shape);
    const std::size_t ahead = std::min(warmUp(schedule, shape, stage), forward.size());
    Passes order(forward.begin(), forward.begin() + static_cast<std::ptrdiff_t>(ahead));
    order.reserve(2 * forward.size());
    for (std::size_t i = 0; i < backward.size(); ++i) {
        if (ahead + i < forward.size())
            order.push_back(forward[ahead + i]);
        order.push_back(backward[i]);
    }
    // Leaving out a micro-batch keeps an order free of passes that wait for each other; a smaller group would
    // not.
    std::erase_if(order, [&](const PipelinePass& pass) { return pass.microBatch >= shape.microBatches; });
    return order;
}

} // namespace lockstep
