#include "core/scenario/Validation.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "core/quantity/QuantityText.h"
#include "core/scenario/NearestPlan.h"
#include "core/scenario/OwnTypes.h"
#include "core/scenario/PlanFit.h"
#include "core/scenario/PlanRules.h"
#include "core/scenario/Words.h"

namespace lockstep {

namespace {

/// Where a pointer stands in a file, from the top: by the value it lies in, then by its index in a list.
std::pair<std::size_t, std::size_t> fileOrder(std::string_view pointer) {
    constexpr std::array<std::string_view, 20> values{
        "/catalog",           "/campuses",          "/rack_groups",     "/links",
        "/job/model",         "/job/global_batch",  "/job/plan",        "/job/plan/tensor",
        "/job/plan/pipeline", "/job/plan/context",  "/job/plan/expert", "/job/plan/virtual_stages",
        "/job/plan/data",     "/job/plan/sharding", "/job/plan/mixing", "/job/stack",
        "/own_types",         "/own_factors",       "/notes",           "/frames"};
    std::size_t rank = values.size();
    while (rank > 0 && !pointer.starts_with(values[rank - 1]))
        --rank;
    std::size_t index = 0;
    if (rank > 0) {
        pointer.remove_prefix(std::min(pointer.size(), values[rank - 1].size() + 1));
        std::from_chars(pointer.data(), pointer.data() + pointer.size(), index);
    }
    return {rank, index};
}

/// Collects findings; the pointer of a list item is its list's name and index.
class Findings {
public:
    void add(const std::vector<Finding>& more) {
        m_findings.insert(m_findings.end(), more.begin(), more.end());
    }
    void error(std::string pointer, std::string sentence) {
        m_findings.push_back({Severity::error, std::move(pointer), std::move(sentence)});
    }
    void warning(std::string_view code, std::string pointer, std::string sentence) {
        m_findings.push_back({Severity::warning, std::move(pointer), std::move(sentence), code});
    }
    void note(std::string_view code, std::string pointer, std::string sentence) {
        m_findings.push_back({Severity::note, std::move(pointer), std::move(sentence), code});
    }
    std::vector<Finding> take() {
        std::ranges::stable_sort(m_findings, [](const Finding& a, const Finding& b) {
            if (a.severity != b.severity)
                return a.severity > b.severity;
            return fileOrder(a.pointer) < fileOrder(b.pointer);
        });
        return std::move(m_findings);
    }
    bool empty() const { return m_findings.empty(); }

private:
    std::vector<Finding> m_findings;
};

template<class Type>
std::vector<std::string> namesOf(const std::vector<Type>& types) {
    std::vector<std::string> names;
    for (const Type& type : types)
        names.push_back(type.name);
    return names;
}

/// "There is no rack type “H10”; did you mean “H100 HGX rack”?"
std::string unknown(std::string_view kind, std::string_view name,
                    const std::vector<std::string>& candidates) {
    const std::string nearest = nearestName(name, candidates);
    return fmt::format("there is no {} “{}”{}", kind, name,
                       nearest.empty() ? fmt::format("; the catalog has {} of them", candidates.size())
                                       : fmt::format("; did you mean “{}”?", nearest));
}

void checkOwnTypes(const Scenario& scenario, const TypeCatalog& catalog, Findings& findings) {
    for (std::size_t i = 0; i < scenario.ownTypes.racks.size(); ++i)
        if (!catalog.gpu(scenario.ownTypes.racks[i].gpu))
            findings.error(fmt::format("/own_types/racks/{}/gpu", i),
                           unknown("GPU type", scenario.ownTypes.racks[i].gpu, namesOf(catalog.gpus)));
}

void checkOwnFactors(const Scenario& scenario, const TypeCatalog& catalog, Findings& findings) {
    for (std::size_t i = 0; i < scenario.ownFactors.size(); ++i)
        if (!catalog.gpu(scenario.ownFactors[i].gpu))
            findings.error(fmt::format("/own_factors/{}/gpu", i),
                           unknown("GPU type", scenario.ownFactors[i].gpu, namesOf(catalog.gpus)));
}

/// A second factor for the same GPU and precision contradicts the first.
void checkTwins(const std::vector<OwnFactor>& factors, Findings& findings) {
    for (std::size_t i = 0; i < factors.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (factors[j].gpu == factors[i].gpu && factors[j].precision == factors[i].precision) {
                findings.error(fmt::format("/own_factors/{}", i),
                               fmt::format("there is a factor for {} in {} above; keep one of the two",
                                           factors[i].gpu, nameOf(factors[i].precision)));
                break;
            }
}

void checkIds(const Scenario& scenario, Findings& findings) {
    std::set<std::uint32_t> seen;
    const auto check = [&](const auto& things, std::string_view list) {
        for (std::size_t i = 0; i < things.size(); ++i)
            if (!seen.insert(things[i].id.value).second)
                findings.error(
                    fmt::format("/{}/{}/id", list, i),
                    fmt::format("id {} is used before in this file; everything that has an id needs one "
                                "of its own",
                                things[i].id.value));
    };
    check(scenario.campuses, "campuses");
    check(scenario.rackGroups, "rack_groups");
    check(scenario.links, "links");
    check(scenario.notes, "notes");
    check(scenario.frames, "frames");
}

std::string noCampus(const Scenario& scenario, CampusId id) {
    constexpr std::size_t mostNamed = 10;
    std::string known;
    for (std::size_t i = 0; i < std::min(scenario.campuses.size(), mostNamed); ++i)
        known += fmt::format("{}{} ({})", known.empty() ? "" : ", ", scenario.campuses[i].id.value,
                             scenario.campuses[i].name);
    if (scenario.campuses.size() > mostNamed)
        known += fmt::format(" or one of {} more", scenario.campuses.size() - mostNamed);
    return fmt::format("there is no campus with id {}; expected {}", id.value,
                       known.empty() ? "one, but there is none" : known);
}

void checkEnds(const Scenario& scenario, const TypeCatalog& catalog, Findings& findings) {
    for (std::size_t i = 0; i < scenario.rackGroups.size(); ++i) {
        const RackGroup& group = scenario.rackGroups[i];
        if (!scenario.find(group.campus))
            findings.error(fmt::format("/rack_groups/{}/campus", i), noCampus(scenario, group.campus));
        if (!catalog.rack(group.rack))
            findings.error(fmt::format("/rack_groups/{}/rack", i),
                           unknown("rack type", group.rack, namesOf(catalog.racks)));
        else if (!catalog.gpu(catalog.rack(group.rack)->gpu))
            findings.error(fmt::format("/rack_groups/{}/rack", i),
                           unknown("GPU type", catalog.rack(group.rack)->gpu, namesOf(catalog.gpus)));
    }
    for (std::size_t i = 0; i < scenario.links.size(); ++i) {
        const Link& link = scenario.links[i];
        if (!scenario.find(link.from))
            findings.error(fmt::format("/links/{}/from", i), noCampus(scenario, link.from));
        if (!scenario.find(link.to))
            findings.error(fmt::format("/links/{}/to", i), noCampus(scenario, link.to));
        if (link.from == link.to)
            findings.error(fmt::format("/links/{}/to", i),
                           "the link ends where it begins; expected two campuses");
        if (!catalog.link(link.type))
            findings.error(fmt::format("/links/{}/type", i),
                           unknown("link type", link.type, namesOf(catalog.links)));
    }
}

void checkShape(const ModelType& model, const TrainingJob& job, Findings& findings) {
    if (static_cast<double>(job.plan.pipeline) * job.plan.virtualStages > model.layers.value)
        findings.error(
            "/job/plan/pipeline",
            fmt::format("{} stages of {} chunks cut {} layers thinner than one layer; at most {} stages fit",
                        job.plan.pipeline, job.plan.virtualStages, printCount(model.layers.value),
                        printCount(std::max(1.0, std::floor(model.layers.value / job.plan.virtualStages)))));
    if (static_cast<double>(job.plan.tensor) > model.heads.value)
        findings.error("/job/plan/tensor",
                       fmt::format("tensor parallel {} is more than the {} attention heads", job.plan.tensor,
                                   printCount(model.heads.value)));
    if (job.plan.context > job.sequenceLength)
        findings.error("/job/plan/context", "context parallel is more than the tokens of a sequence");
}

void checkPrecision(const Scenario& scenario, const TypeCatalog& catalog, Findings& findings) {
    for (std::size_t i = 0; i < scenario.rackGroups.size(); ++i) {
        const GpuType& gpu = *catalog.gpu(catalog.rack(scenario.rackGroups[i].rack)->gpu);
        if (scenario.rackGroups[i].count > 0 && peakOf(gpu, scenario.job.precision).value <= 0)
            findings.error(fmt::format("/rack_groups/{}/rack", i),
                           fmt::format("{} has no {} arithmetic; choose another precision or other racks",
                                       gpu.name, scenario.job.precision == Precision::fp8 ? "FP8" : "FP4"));
    }
}

/// Why no replica fits, and the nearest plan that does.
std::string noReplica(const Scenario& scenario, const TypeCatalog& catalog, const PlanFit& fit) {
    const ParallelPlan& plan = scenario.job.plan;
    std::string where =
        fmt::format("in one campus; the largest campus has {}", printCount(fit.largestCampus));
    if (plan.crossing == Crossing::pipeline)
        where = fmt::format("with whole stages in each campus; there are {} in all", printCount(fit.gpus));
    if (plan.crossing == Crossing::tensor)
        where = "with an equal share of every stage's tensor ranks in each campus, which they do not allow";
    const auto nearest = nearestPlan(scenario, catalog);
    return fmt::format("one replica needs {} GPUs ({}) {}.{}", printCount(fit.gpusPerReplica),
                       planWords(plan), where,
                       nearest ? fmt::format(" The nearest plan that fits is {}", planWords(*nearest)) : "");
}

void checkFit(const Scenario& scenario, const TypeCatalog& catalog, const PlanFit& fit, Findings& findings) {
    const double size = scenario.job.plan.gpusPerReplica();
    if (fit.gpus == 0) {
        findings.error("/rack_groups", "there are no GPUs yet; put racks on a campus");
        return;
    }
    if (fit.gpus > mostGpus) {
        findings.error("/rack_groups", fmt::format("{} GPUs are more than the {} this version simulates",
                                                   printCount(fit.gpus), printCount(mostGpus)));
        return;
    }
    if (fit.replicasThatFit == 0)
        findings.error("/job/plan", noReplica(scenario, catalog, fit));
    else if (scenario.job.plan.data && *scenario.job.plan.data > fit.replicasThatFit)
        findings.error(
            "/job/plan/data",
            fmt::format("{} replicas of {} GPUs do not fit; the campuses hold {}{}",
                        printCount(*scenario.job.plan.data), printCount(size),
                        printCount(fit.replicasThatFit),
                        scenario.job.plan.crossing == Crossing::data ? ", each inside one campus" : ""));
    else if (fit.unusedGpus() > 0)
        findings.warning("gpus_unused", "/job/plan",
                         fmt::format("{} of {} GPUs are in no replica: {} replicas of {} GPUs are in use",
                                     printCount(fit.unusedGpus()), printCount(fit.gpus),
                                     printCount(fit.replicas), printCount(size)));
}

/// Campuses that learn alone cannot share a replica.
void checkLearners(const TrainingJob& job, const PlanFit& fit, Findings& findings) {
    if (job.lowCommunication.method == SyncMethod::everyStep || job.plan.crossing == Crossing::data)
        return;
    if (fit.parts.size() > 1)
        findings.error("/job/plan/crossing",
                       fmt::format("with “{}” every campus learns alone and holds whole replicas; let “{}” "
                                   "cross instead of “{}”, or exchange gradients every step",
                                   nameOf(job.lowCommunication.method), nameOf(Crossing::data),
                                   nameOf(job.plan.crossing)));
}

std::string nearestBatches(const TrainingJob& job) {
    const double below = job.globalBatch / job.microBatch * static_cast<double>(job.microBatch);
    const std::string above = printCount(below + job.microBatch);
    return below > 0 ? fmt::format("{} and {}", printCount(below), above) : above;
}

void checkBatch(const TrainingJob& job, const PlanFit& fit, Findings& findings) {
    if (fit.replicas == 0 || fit.gpus > mostGpus)
        return;
    if (job.globalBatch % job.microBatch != 0) {
        findings.error(
            "/job/global_batch",
            fmt::format("{} sequences do not divide into micro-batches of {}; the nearest that do are {}",
                        printCount(job.globalBatch), job.microBatch, nearestBatches(job)));
        return;
    }
    const std::uint32_t microBatches = job.globalBatch / job.microBatch;
    const auto replicas = static_cast<std::uint32_t>(fit.replicas);
    if (microBatches < replicas)
        findings.warning(
            "replicas_without_work", "/job/global_batch",
            fmt::format("{} micro-batches leave {} of {} replicas without work; a global batch of {} gives "
                        "each one",
                        printCount(microBatches), printCount(replicas - microBatches),
                        printCount(fit.replicas), printCount(double(fit.replicas) * job.microBatch)));
    else if (microBatches % replicas != 0)
        findings.warning(
            "batch_uneven", "/job/global_batch",
            fmt::format("{} micro-batches over {} replicas: some have one more than others, which wait; a "
                        "global batch of {} divides evenly",
                        printCount(microBatches), printCount(fit.replicas),
                        printCount(double(microBatches / replicas) * replicas * job.microBatch)));
    if (job.plan.virtualStages > 1 && microBatches / replicas < job.plan.pipeline && job.plan.pipeline > 1)
        findings.warning("interleaving_starved", "/job/plan/virtual_stages",
                         fmt::format("interleaving wants at least {} micro-batches a replica, there are {}",
                                     job.plan.pipeline, microBatches / replicas));
}

void checkReach(const Scenario& scenario, const TypeCatalog& catalog, Findings& findings) {
    const std::vector<CampusId> stranded = campusesOutOfReach(scenario, catalog);
    for (std::size_t i = 0; i < scenario.campuses.size(); ++i)
        if (std::ranges::find(stranded, scenario.campuses[i].id) != stranded.end())
            findings.error(
                fmt::format("/campuses/{}", i),
                fmt::format("{} has GPUs but no links that lead to the other campuses; draw a link to it",
                            scenario.campuses[i].name));
}

void checkNumbers(const Scenario& scenario, Findings& findings) {
    for (std::size_t i = 0; i < scenario.links.size(); ++i)
        if (lengthOf(scenario.links[i], scenario).value > 40000)
            findings.warning("link_around_earth", fmt::format("/links/{}", i),
                             fmt::format("{} is longer than once around the earth",
                                         printDistance(lengthOf(scenario.links[i], scenario))));
}

/// Names stand in sentences and menus: two of the same cannot be told apart.
void checkCampusNames(const std::vector<Campus>& campuses, Findings& findings) {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < campuses.size(); ++i)
        if (!seen.insert(campuses[i].name).second)
            findings.note("campus_name_twice", fmt::format("/campuses/{}/name", i),
                          fmt::format("another campus is called “{}” too; give each a name of its own",
                                      campuses[i].name));
}

/// Beside groups that have racks; without any the lack of GPUs says it all.
void checkEmptyGroups(const std::vector<RackGroup>& groups, Findings& findings) {
    if (std::ranges::all_of(groups, [](const RackGroup& group) { return group.count == 0; }))
        return;
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (groups[i].count == 0)
            findings.note(
                "group_without_racks", fmt::format("/rack_groups/{}/count", i),
                fmt::format("there are no racks in this group of {}; expected one at least", groups[i].rack));
}

} // namespace

std::vector<Finding> checkReferences(const Scenario& scenario, const TypeCatalog& catalog) {
    Findings findings;
    checkIds(scenario, findings);
    checkEnds(scenario, catalog, findings);
    checkOwnTypes(scenario, catalog, findings);
    checkOwnFactors(scenario, catalog, findings);
    if (!catalog.model(scenario.job.model))
        findings.error("/job/model", unknown("model", scenario.job.model, namesOf(catalog.models)));
    return findings.take();
}

std::vector<Finding> validate(const Scenario& scenario, const TypeCatalog& catalog) {
    if (auto broken = checkReferences(scenario, catalog); !broken.empty())
        return broken; // nothing else can be said of what is not there
    Findings findings;
    checkShape(*catalog.model(scenario.job.model), scenario.job, findings);
    findings.add(checkPlanRules(*catalog.model(scenario.job.model), scenario.job.plan));
    checkTwins(scenario.ownFactors, findings);
    checkPrecision(scenario, catalog, findings);
    const PlanFit fit = fitPlan(scenario, catalog);
    checkFit(scenario, catalog, fit, findings);
    checkLearners(scenario.job, fit, findings);
    checkBatch(scenario.job, fit, findings);
    findings.add(checkMixing(scenario.job.plan, fit));
    findings.add(checkExpertGroups(*catalog.model(scenario.job.model), scenario.job.plan, fit));
    checkReach(scenario, catalog, findings);
    checkNumbers(scenario, findings);
    findings.add(checkOwnFigures(scenario.ownTypes, catalog));
    checkCampusNames(scenario.campuses, findings);
    checkEmptyGroups(scenario.rackGroups, findings);
    if (scenario.catalogVersion != catalog.version)
        findings.note("other_catalog", "/catalog",
                      fmt::format("made with catalog {}, this program has {}; figures may differ",
                                  scenario.catalogVersion, catalog.version));
    return findings.take();
}

bool canRun(const std::vector<Finding>& findings) {
    return std::ranges::find(findings, Severity::error, &Finding::severity) == findings.end();
}

std::string nearestName(std::string_view name, const std::vector<std::string>& candidates) {
    const auto distance = [&](const std::string& other) {
        std::vector<std::size_t> row(other.size() + 1);
        std::iota(row.begin(), row.end(), std::size_t{0});
        for (std::size_t i = 1; i <= name.size(); ++i) {
            std::size_t diagonal = row[0]++;
            for (std::size_t j = 1; j <= other.size(); ++j) {
                const std::size_t swap = diagonal + (name[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, swap}));
            }
        }
        return row.back();
    };
    constexpr std::size_t longestName = 200; // the table grows with the product of both lengths
    if (name.empty() || name.size() > longestName)
        return {};
    std::string nearest;
    std::size_t best = std::max<std::size_t>(3, name.size() / 2) + 1;
    for (const std::string& candidate : candidates) {
        const bool contained = name.size() >= 3 && candidate.find(name) != std::string::npos;
        const std::size_t d = contained ? 1 : distance(candidate);
        if (d < best) {
            best = d;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace lockstep
