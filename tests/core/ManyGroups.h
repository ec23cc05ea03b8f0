#pragma once

#include <string>

#include "tests/core/SampleScenario.h"

namespace lockstep {

/// 50 campuses in a ring with chords, in each 40 groups of one rack of two kinds and several ages: 64,000
/// GPUs.
inline Scenario manyGroups(Crossing crossing, PipelineDetail detail) {
    Scenario scenario = oneCampus(1);
    scenario.campuses.clear();
    scenario.rackGroups.clear();
    std::uint32_t id = 0;
    for (std::uint32_t c = 0; c < 50; ++c) {
        scenario.campuses.push_back({{++id}, "C" + std::to_string(c), {{7.0 * c}, {3.0 * (c % 7)}}, 1.0});
        const CampusId campus{id};
        for (std::uint32_t g = 0; g < 40; ++g)
            scenario.rackGroups.push_back(
                {{++id}, campus, g % 2 ? "H100 HGX rack" : "H200 HGX rack", 1, {0.1 * (g % 5)}});
    }
    for (std::uint32_t c = 0; c < 50; ++c)
        for (const std::uint32_t step : {1u, 7u}) {
            Link link;
            link.id = {++id};
            link.from = scenario.campuses[c].id;
            link.to = scenario.campuses[(c + step) % 50].id;
            link.type = "Dark fiber 400ZR";
            link.channels = 16 + c % 3;
            scenario.links.push_back(link);
        }
    scenario.job.model = "Llama 3 405B";
    scenario.job.plan.tensor = crossing == Crossing::tensor ? 100 : 8;
    scenario.job.plan.pipeline = crossing == Crossing::pipeline ? 63 : 4;
    scenario.job.plan.crossing = crossing;
    scenario.job.plan.detail = detail;
    scenario.job.globalBatch = 64000;
    return scenario;
}

} // namespace lockstep
