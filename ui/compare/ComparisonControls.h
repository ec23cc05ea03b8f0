#pragma once

#include <cstdint>

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace lockstep::ui {

/// What is compared, over how many steps, and how far that is. Asks for everything, and decides nothing.
class ComparisonControls : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonControls(QWidget* parent = nullptr);

    std::uint64_t steps() const; ///< to compare
    /// `a` says in words which run A is; without one there is nothing to compare.
    void setState(const QString& a, bool hasA, bool isComparing);
    void setProgress(double done); ///< 0 to 1

Q_SIGNALS:
    void fileWanted(); ///< a file is to be chosen for A
    void keepWanted(); ///< the present run is to be kept as A
    void compareWanted();
    void cancelWanted();

private:
    QLabel* m_source;
    QSpinBox* m_steps;
    QPushButton* m_compare; ///< cancels while it compares
    QProgressBar* m_progress;
    bool m_isComparing = false;
};

} // namespace lockstep::ui
