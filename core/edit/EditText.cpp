#include "core/edit/EditText.h"

#include <fmt/format.h>

#include "core/quantity/QuantityText.h"
#include "core/scenario/Words.h"

namespace lockstep {

namespace {

/// Collects "label old → new" for what differs.
class Differences {
public:
    void add(std::string_view label, const std::string& before, const std::string& after) {
        if (before == after)
            return;
        m_text += fmt::format("{}{} {} → {}", m_text.empty() ? "" : ", ", label, before, after);
    }
    void add(std::string_view label, double before, double after) {
        add(label, printNumber(before), printNumber(after));
    }
    std::string text() const { return m_text; }

private:
    std::string m_text;
};

std::string orAutomatic(const std::optional<std::uint32_t>& count) {
    return count ? printCount(*count) : "automatic";
}

/// The factor for the same GPU type and precision; 1 where there is none.
double factorIn(const std::vector<OwnFactor>& factors, const OwnFactor& like) {
    for (const OwnFactor& own : factors)
        if (own.gpu == like.gpu && own.precision == like.precision)
            return own.factor;
    return 1;
}

} // namespace

std::string changeText(const Replace<Campus>& step) {
    if (!step.before || !step.after)
        return {};
    Differences differences;
    differences.add("name", step.before->name, step.after->name);
    differences.add("x", printDistance(step.before->position.x), printDistance(step.after->position.x));
    differences.add("y", printDistance(step.before->position.y), printDistance(step.after->position.y));
    differences.add("oversubscription", step.before->oversubscription, step.after->oversubscription);
    return differences.text();
}

std::string changeText(const Replace<RackGroup>& step) {
    if (!step.before || !step.after)
        return {};
    Differences differences;
    differences.add("rack", step.before->rack, step.after->rack);
    differences.add("racks", printCount(step.before->count), printCount(step.after->count));
    differences.add("age", printAge(step.before->age), printAge(step.after->age));
    return differences.text();
}

std::string changeText(const Replace<Link>& step) {
    if (!step.before || !step.after)
        return {};
    const auto length = [](const Link& link) {
        return link.pinnedLength ? printDistance(*link.pinnedLength) : std::string("from the canvas");
    };
    const auto transport = [](const Link& link) {
        return link.transport ? std::string(nameOf(*link.transport)) : std::string("as its type");
    };
    Differences differences;
    differences.add("type", step.before->type, step.after->type);
    differences.add("channels", printCount(step.before->channels), printCount(step.after->channels));
    differences.add("age", printAge(step.before->age), printAge(step.after->age));
    differences.add("route factor", step.before->routeFactor, step.after->routeFactor);
    differences.add("length", length(*step.before), length(*step.after));
    differences.add("transport", transport(*step.before), transport(*step.after));
    return differences.text();
}

std::string changeText(const AssignJob& step) {
    const TrainingJob& a = step.before;
    const TrainingJob& b = step.after;
    Differences differences;
    differences.add("model", a.model, b.model);
    differences.add("precision", std::string(nameOf(a.precision)), std::string(nameOf(b.precision)));
    differences.add("sequence length", a.sequenceLength, b.sequenceLength);
    differences.add("global batch", a.globalBatch, b.globalBatch);
    differences.add("micro-batch", a.microBatch, b.microBatch);
    differences.add("tensor", a.plan.tensor, b.plan.tensor);
    differences.add("pipeline", a.plan.pipeline, b.plan.pipeline);
    differences.add("context", a.plan.context, b.plan.context);
    differences.add("virtual stages", a.plan.virtualStages, b.plan.virtualStages);
    differences.add("replicas", orAutomatic(a.plan.data), orAutomatic(b.plan.data));
    differences.add("all-reduce", std::string(nameOf(a.allReduce)), std::string(nameOf(b.allReduce)));
    differences.add("recompute", std::string(nameOf(a.recompute)), std::string(nameOf(b.recompute)));
    differences.add("bucket", a.bucketMegabytes, b.bucketMegabytes);
    differences.add("buckets in flight", a.bucketsInFlight, b.bucketsInFlight);
    differences.add("overlap", printPercent(a.overlap), printPercent(b.overlap));
    return differences.text();
}

std::string changeText(const AssignSeed& step) {
    return fmt::format("{} → {}", step.before, step.after);
}
std::string changeText(const AssignName& step) {
    return fmt::format("“{}” → “{}”", step.before, step.after);
}
std::string changeText(const AssignQuestion&) {
    return {};
}
std::string changeText(const AssignOwnTypes&) {
    return {};
}
std::string changeText(const AssignOwnFactors& step) {
    Differences differences;
    const auto add = [&](const OwnFactor& own) {
        differences.add(fmt::format("{} in {}", own.gpu, nameOf(own.precision)), factorIn(step.before, own),
                        factorIn(step.after, own));
    };
    for (const OwnFactor& own : step.before)
        add(own);
    for (const OwnFactor& own : step.after)
        if (factorIn(step.before, own) == 1)
            add(own);
    return differences.text();
}
std::string changeText(const AssignAssumptions&) {
    return {};
}

} // namespace lockstep
