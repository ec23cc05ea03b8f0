#include "core/scenario/Finding.h"

#include <algorithm>

namespace lockstep {

bool canRun(const std::vector<Finding>& findings) {
    return std::ranges::find(findings, Severity::error, &Finding::severity) == findings.end();
}

} // namespace lockstep
