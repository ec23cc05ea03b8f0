#include "ui/inspector/RepairSeeker.h"

#include <utility>

#include <QMetaObject>

#include "core/repair/Repair.h"
#include "ui/document/Document.h"

namespace lockstep::ui {

RepairSeeker::RepairSeeker(Document& document, QObject* parent)
    : QObject(parent), m_document(document), m_isGivenUp(std::make_shared<std::atomic<bool>>(false)) {
    m_pool.setMaxThreadCount(1);
}

RepairSeeker::~RepairSeeker() {
    *m_isGivenUp = true;
    // What is sought names this object; nothing of it may outlive it.
    m_pool.waitForDone();
}

void RepairSeeker::seek(std::vector<Finding> findings) {
    *m_isGivenUp = true;
    m_isGivenUp = std::make_shared<std::atomic<bool>>(false);
    if (findings.empty())
        return;
    m_pool.start([this, findings = std::move(findings), scenario = m_document.scenario(),
                  basis = m_document.basis(), isGivenUp = m_isGivenUp] {
        for (std::size_t i = 0; i < findings.size() && !*isGivenUp; ++i) {
            auto repair = repairOf(findings[i], scenario, *basis);
            if (!repair)
                continue;
            const auto tell = [this, i, isGivenUp, repair = std::move(*repair)] {
                if (!*isGivenUp)
                    Q_EMIT found(static_cast<int>(i), repair);
            };
            QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        }
    });
}

} // namespace lockstep::ui
