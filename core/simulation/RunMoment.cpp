#include "core/simulation/RunMoment.h"

namespace lockstep {

RunMoment momentAt(const std::shared_ptr<const Fleet>& fleet, std::uint64_t step, Ticks start) {
    Engine engine(fleet);
    engine.seek(step, start);
    auto column = std::make_shared<const TimelineColumn>(columnOf(engine.advance(), *fleet));
    return {std::move(column), fleet, std::make_shared<const std::vector<std::uint8_t>>(engine.gpuCauses())};
}

} // namespace lockstep
