#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/Finding.h"

namespace lockstep {

/// What rules add to, in whatever order they are asked; pointer, sentence and code as in a Finding.
class FindingList {
public:
    void error(std::string pointer, std::string sentence);
    void warning(std::string_view code, std::string pointer, std::string sentence);
    void note(std::string_view code, std::string pointer, std::string sentence);

    /// Errors first, then in file order; of one place in the order they were added. Leaves the list empty.
    std::vector<Finding> take();

private:
    std::vector<Finding> m_findings;
};

} // namespace lockstep
