#pragma once

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>

#include <benchmark/benchmark.h>

#include "ui/theme/Theme.h"

namespace lockstep {

/// Times every event the UI thread handles, from outside of any other, and counts what each widget paints.
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        if (receiver != nullptr && event->type() == QEvent::Paint)
            ++m_paints[receiver];
        if (m_depth > 0 || receiver == nullptr)
            return QApplication::notify(receiver, event);
        ++m_depth;
        QElapsedTimer timer;
        timer.start();
        const bool handled = QApplication::notify(receiver, event);
        m_milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        --m_depth;
        return handled;
    }

    void forget() {
        m_milliseconds.clear();
        m_paints.clear();
    }
    /// Milliseconds; 1: of the longest event. There must have been one.
    double quantile(double share) {
        std::sort(m_milliseconds.begin(), m_milliseconds.end());
        const auto place = static_cast<std::size_t>(share * static_cast<double>(m_milliseconds.size()));
        return m_milliseconds[std::min(place, m_milliseconds.size() - 1)];
    }
    double busySeconds() const {
        return std::accumulate(m_milliseconds.begin(), m_milliseconds.end(), 0.0) / 1e3;
    }
    int paintsOf(const QObject* widget) const {
        const auto found = m_paints.find(widget);
        return found == m_paints.end() ? 0 : found->second;
    }

private:
    std::vector<double> m_milliseconds;
    std::map<const QObject*, int> m_paints;
    int m_depth = 0;
};

/// What `main` of a benchmark of the window does.
inline int runWindowBenchmarks(int argc, char** argv) {
    TimedApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Lockstep benchmarks"));
    ui::useTheme(application, ui::Theme::light());
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

} // namespace lockstep
