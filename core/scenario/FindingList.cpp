#include "core/scenario/FindingList.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

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

} // namespace

void FindingList::error(std::string pointer, std::string sentence) {
    m_findings.push_back({Severity::error, std::move(pointer), std::move(sentence)});
}

void FindingList::warning(std::string_view code, std::string pointer, std::string sentence) {
    m_findings.push_back({Severity::warning, std::move(pointer), std::move(sentence), code});
}

void FindingList::note(std::string_view code, std::string pointer, std::string sentence) {
    m_findings.push_back({Severity::note, std::move(pointer), std::move(sentence), code});
}

std::vector<Finding> FindingList::take() {
    std::ranges::stable_sort(m_findings, [](const Finding& a, const Finding& b) {
        if (a.severity != b.severity)
            return a.severity > b.severity;
        return fileOrder(a.pointer) < fileOrder(b.pointer);
    });
    return std::exchange(m_findings, {});
}

} // namespace lockstep
