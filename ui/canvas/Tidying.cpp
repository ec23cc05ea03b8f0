#include "ui/canvas/Tidying.h"

#include <memory>
#include <utility>

#include <QMetaObject>

#include "ui/document/Document.h"

namespace lockstep::ui {

Tidying::Tidying(Document& document, QObject* parent) : QObject(parent), m_document(document) {
    m_pool.setMaxThreadCount(1);
}

Tidying::~Tidying() {
    // A layout names this object; none may outlive it.
    m_pool.waitForDone();
}

void Tidying::begin() {
    if (m_busy)
        return;
    m_busy = true;
    const auto scenario = std::make_shared<const Scenario>(m_document.scenario());
    m_pool.start([this, scenario, edition = m_document.edition()] {
        QMetaObject::invokeMethod(
            this, [this, edition, moves = tidied(*scenario)] { deliver(edition, moves); },
            Qt::QueuedConnection);
    });
}

void Tidying::deliver(quint64 edition, const std::vector<Move>& moves) {
    m_busy = false;
    if (edition != m_document.edition())
        return Q_EMIT overtaken();
    ScenarioEdit edit = moveThings(m_document.scenario(), moves, "Tidy layout");
    if (edit.empty())
        return Q_EMIT tidyAlready();
    m_document.commit(std::move(edit));
}

} // namespace lockstep::ui
