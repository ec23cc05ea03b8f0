#include "core/training/PipelineProgram.h"

#include <optional>
#include <stdexcept>

namespace lockstep {

namespace {

struct PlacedPass {
    std::uint32_t stage = 0;
    PipelinePass pass;
};

/// Goes through the stages' orders in rounds, as if every pass took one round: what comes out is in a valid
/// order, neighbors in it are of different stages, and messages do not lie long.
class Rounds {
public:
    Rounds(PipelineSchedule schedule, const PipelineShape& shape)
        : m_shape(shape)
        , m_weightsWait(schedule == PipelineSchedule::zeroBubble)
        , m_next(shape.stages)
        , m_forward(shape.parts())
        , m_backward(shape.parts())
        , m_weights(shape.stages) {
        for (std::uint32_t stage = 0; stage < shape.stages; ++stage)
            m_orders.push_back(stageOrder(schedule, shape, stage));
    }

    std::vector<PlacedPass> run() {
        const std::size_t kinds = m_weightsWait ? 3 : 2;
        const std::size_t count = kinds * m_shape.parts() * m_shape.microBatches;
        std::vector<PlacedPass> done;
        done.reserve(count);
        while (done.size() < count) {
            const std::size_t before = done.size();
            for (std::uint32_t stage = 0; stage < m_shape.stages; ++stage)
                if (const auto pass = pick(stage))
                    done.push_back({stage, *pass});
            if (done.size() == before)
                throw std::logic_error("a pipeline schedule whose passes wait for each other");
            for (std::size_t i = before; i < done.size(); ++i)
                finish(done[i]);
        }
        return done;
    }

private:
    std::uint32_t partOf(std::uint32_t stage, const PipelinePass& pass) const {
        return pass.chunk * m_shape.stages + stage;
    }

    /// In all schedules the micro-batches of a part are taken in order, so counts tell which are done.
    bool isReady(std::uint32_t stage, const PipelinePass& pass) const {
        const std::uint32_t part = partOf(stage, pass);
        if (pass.kind == PassKind::forward)
            return (part == 0 || m_forward[part - 1] > pass.microBatch) && !isFull(stage);
        return m_forward[part] > pass.microBatch &&
               (part + 1 == m_shape.parts() || m_backward[part + 1] > pass.microBatch);
    }

    bool isFull(std::uint32_t stage) const {
        return m_weightsWait && m_forward[stage] - m_weights[stage] >= m_shape.stages;
    }

    std::optional<PipelinePass> pick(std::uint32_t stage) {
        const std::vector<PipelinePass>& order = m_orders[stage];
        if (m_next[stage] < order.size() && isReady(stage, order[m_next[stage]]))
            return order[m_next[stage]++];
        if (m_weightsWait && m_weights[stage] < m_backward[stage])
            return PipelinePass{PassKind::weightGradient, 0, m_weights[stage]};
        return std::nullopt;
    }

    void finish(const PlacedPass& done) {
        if (done.pass.kind == PassKind::weightGradient)
            ++m_weights[done.stage];
        else
            ++(done.pass.kind == PassKind::forward ? m_forward : m_backward)[partOf(done.stage, done.pass)];
    }

    PipelineShape m_shape;
    bool m_weightsWait;
    std::vector<std::vector<PipelinePass>> m_orders; ///< per stage
    std::vector<std::size_t> m_next;                 ///< per stage, into its order
    std::vector<std::uint32_t> m_forward;            ///< micro-batches done, per part
    std::vector<std::uint32_t> m_backward;           ///< per part
    std::vector<std::uint32_t> m_weights;            ///< per stage
};

/// Gives messages their slots: each is kept from the pass that sends it to the one that reads it.
class Messages {
public:
    explicit Messages(const PipelineShape& shape) : m_shape(shape) {
        for (auto& slots : m_slots)
            slots.assign(std::size_t{shape.parts()} * shape.microBatches, PipelineProgram::noMessage);
    }

    std::uint32_t slots() const { return m_used; }

    PipelineOperation operation(const PlacedPass& placed) {
        const auto& [stage, pass] = placed;
        PipelineOperation made{PipelineProgram::noMessage,
                               PipelineProgram::discarded,
                               pass.microBatch,
                               static_cast<std::uint16_t>(stage),
                               static_cast<std::uint16_t>(2 * m_shape.stages + stage),
                               static_cast<std::uint16_t>(pass.chunk),
                               pass.kind};
        // A lone stage hands its chunks' messages to itself: its order is all there is to wait for.
        if (pass.kind == PassKind::weightGradient || m_shape.stages == 1)
            return made;
        const std::uint32_t part = pass.chunk * m_shape.stages + stage;
        made.incoming = slotOf(pass.kind, part, pass.microBatch);
        if (pass.kind == PassKind::forward && part + 1 < m_shape.parts())
            send(made, PipelineProgram::activations(stage), part + 1);
        if (pass.kind == PassKind::backward && part > 0)
            send(made, PipelineProgram::gradients((stage + m_shape.stages - 1) % m_shape.stages), part - 1);
        // Only now: the loops take the two slots of an operation to be different.
        if (made.incoming != PipelineProgram::noMessage)
            m_free.push_back(made.incoming);
        return made;
    }

private:
    std::uint32_t& slotOf(PassKind kind, std::uint32_t part, std::uint32_t microBatch) {
        return m_slots[kind == PassKind::forward ? 0 : 1]
                      [std::size_t{part} * m_shape.microBatches + microBatch];
    }

    void send(PipelineOperation& made, std::uint16_t channel, std::uint32_t toPart) {
        made.channel = channel;
        made.outgoing = m_used;
        if (m_free.empty()) {
            ++m_used;
        } else {
            made.outgoing = m_free.back();
            m_free.pop_back();
        }
        slotOf(made.kind, toPart, made.microBatch) = made.outgoing;
    }

    PipelineShape m_shape;
    std::vector<std::uint32_t> m_slots[2]; ///< forward, backward: slot of the message a part's pass reads
    std::vector<std::uint32_t> m_free;
    std::uint32_t m_used = PipelineProgram::discarded + 1;
};

} // namespace

PipelineProgram makeProgram(PipelineSchedule schedule, const PipelineShape& wanted) {
    PipelineShape shape = wanted;
    if (schedule != PipelineSchedule::interleaved)
        shape.chunks = 1;
    PipelineProgram program{schedule, shape, 0, {}};
    Messages messages(shape);
    const std::vector<PlacedPass> passes = Rounds(schedule, shape).run();
    program.operations.reserve(passes.size());
    for (const PlacedPass& pass : passes)
        program.operations.push_back(messages.operation(pass));
    program.slots = messages.slots();
    return program;
}

} // namespace lockstep
