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
    void add(CanvasPoint before, CanvasPoint after) {
        add("x", printDistance(before.x), printDistance(after.x));
        add("y", printDistance(before.y), printDistance(after.y));
    }
    std::string text() const { return m_text; }

private:
    std::string m_text;
};

std::string quoted(const std::string& text) {
    return "“" + text + "”";
}

/// Four digits: spreads may be small.
std::string share(double part) {
    return printNumber(part * 100) + " %";
}

std::string wiring(const Campus& campus) {
    return campus.rails ? "one for each rail" : "one for whole nodes";
}

std::string drawing(const Campus& campus) {
    return campus.collapsed ? "collapsed" : "in full";
}

template<class Choice>
void addWord(Differences& differences, std::string_view label, Choice before, Choice after) {
    differences.add(label, std::string(nameOf(before)), std::string(nameOf(after)));
}

std::string orAutomatic(const std::optional<std::uint32_t>& count) {
    return count ? printCount(*count) : "automatic";
}

void addPlan(Differences& differences, const ParallelPlan& a, const ParallelPlan& b) {
    differences.add("tensor", a.tensor, b.tensor);
    differences.add("pipeline", a.pipeline, b.pipeline);
    differences.add("context", a.context, b.context);
    differences.add("expert", a.expert, b.expert);
    differences.add("virtual stages", a.virtualStages, b.virtualStages);
    differences.add("replicas", orAutomatic(a.data), orAutomatic(b.data));
    addWord(differences, "schedule", a.schedule, b.schedule);
    addWord(differences, "sharding", a.sharding, b.sharding);
    addWord(differences, "between campuses", a.crossing, b.crossing);
    addWord(differences, "work", a.balance, b.balance);
    addWord(differences, "GPU types", a.mixing, b.mixing);
    addWord(differences, "pipeline detail", a.detail, b.detail);
}

void addSync(Differences& differences, const LowCommunication& a, const LowCommunication& b) {
    addWord(differences, "sync", a.method, b.method);
    differences.add("inner steps", printCount(a.innerSteps), printCount(b.innerSteps));
    differences.add("fragments", printCount(a.fragments), printCount(b.fragments));
    differences.add("overlap steps", printCount(a.overlapSteps), printCount(b.overlapSteps));
    differences.add("bits a value", a.outerBits, b.outerBits);
    differences.add("worth of a token", share(a.tokenWorth), share(b.tokenWorth));
}

void addStragglers(Differences& differences, const Stragglers& a, const Stragglers& b) {
    const auto hours = [](double count) { return printNumber(count) + " h"; };
    differences.add("operation spread", share(a.operationSpread), share(b.operationSpread));
    differences.add("drift", share(a.driftSpread), share(b.driftSpread));
    differences.add("drift over", hours(a.driftHours), hours(b.driftHours));
    differences.add("spikes a GPU and day", a.spikesPerGpuDay, b.spikesPerGpuDay);
    differences.add("spike length", printSeconds(a.spikeMedian), printSeconds(b.spikeMedian));
    differences.add("spike length spread", a.spikeSpread, b.spikeSpread);
    differences.add("slow spells a GPU and year", a.failSlowPerGpuYear, b.failSlowPerGpuYear);
    differences.add("slow spell factor", a.failSlowFactor, b.failSlowFactor);
    differences.add("slow spell length", hours(a.failSlowHours), hours(b.failSlowHours));
    differences.add("slow spell length spread", a.failSlowSpread, b.failSlowSpread);
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
    differences.add(step.before->position, step.after->position);
    differences.add("oversubscription", step.before->oversubscription, step.after->oversubscription);
    differences.add("leaf switches", wiring(*step.before), wiring(*step.after));
    differences.add("leaf ports", printCount(step.before->leafPorts), printCount(step.after->leafPorts));
    differences.add("drawn", drawing(*step.before), drawing(*step.after));
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

std::string changeText(const Replace<Note>& step) {
    if (!step.before || !step.after)
        return {};
    Differences differences;
    differences.add("text", quoted(step.before->text), quoted(step.after->text));
    differences.add(step.before->position, step.after->position);
    differences.add("width", step.before->width, step.after->width);
    differences.add("height", step.before->height, step.after->height);
    return differences.text();
}

std::string changeText(const Replace<CanvasFrame>& step) {
    if (!step.before || !step.after)
        return {};
    Differences differences;
    differences.add("title", quoted(step.before->title), quoted(step.after->title));
    differences.add(step.before->position, step.after->position);
    differences.add("width", printDistance(step.before->width), printDistance(step.after->width));
    differences.add("height", printDistance(step.before->height), printDistance(step.after->height));
    return differences.text();
}

std::string changeText(const AssignJob& step) {
    const TrainingJob& a = step.before;
    const TrainingJob& b = step.after;
    Differences differences;
    differences.add("model", a.model, b.model);
    addWord(differences, "precision", a.precision, b.precision);
    differences.add("sequence length", a.sequenceLength, b.sequenceLength);
    differences.add("global batch", a.globalBatch, b.globalBatch);
    differences.add("micro-batch", a.microBatch, b.microBatch);
    addPlan(differences, a.plan, b.plan);
    differences.add("software", a.stack, b.stack);
    addWord(differences, "all-reduce", a.allReduce, b.allReduce);
    addWord(differences, "recompute", a.recompute, b.recompute);
    differences.add("bucket", a.bucketMegabytes, b.bucketMegabytes);
    differences.add("buckets in flight", a.bucketsInFlight, b.bucketsInFlight);
    differences.add("overlap", printPercent(a.overlap), printPercent(b.overlap));
    addSync(differences, a.lowCommunication, b.lowCommunication);
    addStragglers(differences, a.stragglers, b.stragglers);
    return differences.text();
}

std::string changeText(const AssignSeed& step) {
    return fmt::format("{} → {}", step.before, step.after);
}
std::string changeText(const AssignName& step) {
    return quoted(step.before) + " → " + quoted(step.after);
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

std::string changeText(const AssignMuted&) {
    return {};
}

} // namespace lockstep
