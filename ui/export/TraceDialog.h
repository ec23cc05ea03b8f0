#pragma once

#include <functional>

#include <QDialog>

#include "core/report/PerfettoTrace.h"
#include "core/simulation/Frame.h"

class QComboBox;
class QLabel;
class QSpinBox;

namespace lockstep::ui {

/// Which steps of a run go into a trace, how fine, and how large the file will be.
class TraceDialog : public QDialog {
    Q_OBJECT

public:
    /// `first` to before `end`: the steps proposed.
    TraceDialog(std::shared_ptr<const Frame> frame, std::uint64_t first, std::uint64_t end,
                QWidget* parent = nullptr);

    std::uint64_t firstStep() const;
    std::uint64_t endStep() const;
    TraceDetail detail() const;
    double expectedBytes() const;

private:
    void tell();

    std::shared_ptr<const Frame> m_frame;
    QSpinBox* m_first;
    QSpinBox* m_last;
    QComboBox* m_detail;
    QLabel* m_size;
};

} // namespace lockstep::ui
