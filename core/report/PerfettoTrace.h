#pragma once

#include <cstdint>
#include <functional>
#include <ostream>
#include <set>
#include <utility>

#include "core/simulation/Engine.h"
#include "core/simulation/StepReader.h"

namespace lockstep {

enum class TraceDetail {
    rack, ///< a thread a rack: the mean of its GPUs by cause
    gpu,  ///< a thread a GPU: every pass, collective and wait
};

/// Writes steps of a run in the JSON form of Chrome traces, which Perfetto opens: complete events only, one
/// process a rack, counters and transfers of links in a process of their own, flows from GPUs to links. Times
/// are microseconds with one digit after the point, so that ticks come back exactly. Streams: nothing is kept
/// but which racks have their names.
class PerfettoTrace {
public:
    PerfettoTrace(std::ostream& out, TraceDetail detail);

    /// Called after each rack of a step, with the part of the step that is written; where it answers false
    /// the rest of the step is left out.
    void setWatch(std::function<bool(double)> watch) { m_watch = std::move(watch); }

    /// A step that ran with this fleet; in the order of the run.
    void add(const StepRecord& record, const Fleet& fleet);
    /// Ends the file.
    void finish();

    /// Bytes a step takes, about: for a word of warning before hundreds of megabytes.
    static double bytesPerStep(const Fleet& fleet, TraceDetail detail);

private:
    struct Rack;

    void event(const std::string& json);
    void name(const Rack& rack);
    void addRack(const Rack& rack, const StepRecord& record, StepReader& reader);
    void addGpu(const Rack& rack, std::uint32_t gpu, const StepRecord& record, StepReader& reader);
    void addLinks(const StepRecord& record, const Fleet& fleet);

    std::ostream& m_out;
    TraceDetail m_detail;
    std::function<bool(double)> m_watch;
    bool m_isFirst = true;
    std::set<std::uint32_t> m_named; ///< process ids
};

} // namespace lockstep
