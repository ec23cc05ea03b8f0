#include "core/simulation/StepReader.h"

#include "core/simulation/StepNoise.h"

namespace lockstep {

std::uint64_t StepReader::computeAt(std::uint32_t gpu, std::uint64_t step, std::uint32_t inner,
                                    std::uint64_t& stall) {
    const std::size_t index = m_fleet.classIndexOf(gpu);
    const WorkClass& work = m_fleet.classes[index];
    const FleetGroup& group = m_fleet.groups[work.group];
    const std::uint64_t innerStep = m_fleet.learners[work.learner].innerStepOf(step, inner);
    const std::uint32_t word = drawOne(stepNoise(m_fleet, group, innerStep), gpu - group.gpus.first);
    const std::uint32_t compute =
        m_lateness.baseOf(gpu, index, innerStep) + static_cast<std::uint32_t>(deviate(work.stepNoise, word));
    return m_lateness.prolonged(gpu, index, innerStep, compute, stall);
}

GpuStep StepReader::at(std::uint32_t gpu, std::uint64_t step, const StepOutcome& outcome) {
    const std::size_t index = m_fleet.classIndexOf(gpu);
    const WorkClass& work = m_fleet.classes[index];
    if (!work.allocated)
        return {gpu, unallocated(outcome.duration)};
    std::uint64_t compute = 0;
    std::uint64_t stalls = 0;
    const std::uint32_t innerSteps = work.works() ? m_fleet.learners[work.learner].innerSteps : 0;
    for (std::uint32_t inner = 0; inner < innerSteps; ++inner) {
        std::uint64_t stall = 0;
        compute += computeAt(gpu, step, inner, stall);
        stalls += stall;
    }
    return {gpu, causesOf(accountOf(m_fleet, work, work.costsOf(gpu), outcome), compute, stalls)};
}

GpuStep stepOf(const Fleet& fleet, std::uint32_t gpu, std::uint64_t step, const StepOutcome& outcome) {
    return StepReader(fleet).at(gpu, step, outcome);
}

} // namespace lockstep
