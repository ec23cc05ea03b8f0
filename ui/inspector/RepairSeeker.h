#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include <QObject>
#include <QThreadPool>

#include "core/edit/ScenarioEdit.h"
#include "core/scenario/Validation.h"

namespace lockstep::ui {

class Document;

/// Seeks repairs of findings on a thread of its own: each is tried out on a copy of the scenario, which takes
/// milliseconds a finding for a large one.
class RepairSeeker : public QObject {
    Q_OBJECT

public:
    explicit RepairSeeker(Document& document, QObject* parent = nullptr);
    ~RepairSeeker() override; ///< waits for the repair that is being tried

    /// Of the document's scenario as it is, in this order. What was sought before is given up: nothing of it
    /// is found any more.
    void seek(std::vector<Finding> findings);

Q_SIGNALS:
    void found(int finding, const lockstep::ScenarioEdit& repair); ///< `finding`: its index in the list

private:
    Document& m_document;
    std::shared_ptr<std::atomic<bool>> m_isGivenUp; ///< of the seeking under way
    QThreadPool m_pool;
};

} // namespace lockstep::ui
