#pragma once

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include <unistd.h>

/// What this process takes of the machine, as Linux tells it under /proc.
namespace lockstep {

/// Processor time of the calling thread, in seconds.
inline double threadSeconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Processor time of every thread by its number, in seconds.
inline std::map<long, double> secondsOfThreads() {
    std::map<long, double> seconds;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/task")) {
        double nanoseconds = 0;
        std::ifstream(entry.path() / "schedstat") >> nanoseconds;
        seconds[std::stol(entry.path().filename())] = 1e-9 * nanoseconds;
    }
    return seconds;
}

/// Of the thread that has used most since then, the main one left out.
inline double busiestOtherThread(const std::map<long, double>& since) {
    double most = 0;
    for (const auto& [thread, seconds] : secondsOfThreads()) {
        const auto before = since.find(thread);
        if (thread != getpid())
            most = std::max(most, seconds - (before == since.end() ? 0 : before->second));
    }
    return most;
}

/// A line of /proc/self/status, such as "VmRSS:", in bytes.
inline double statusBytes(const std::string& name) {
    std::ifstream status("/proc/self/status");
    std::string word;
    double kilobytes = 0;
    while (status >> word && word != name)
        status.ignore(1 << 10, '\n');
    status >> kilobytes;
    return 1024 * kilobytes;
}

inline double residentBytes() {
    return statusBytes("VmRSS:");
}
inline double peakResidentBytes() {
    return statusBytes("VmHWM:");
}

} // namespace lockstep
