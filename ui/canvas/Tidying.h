#pragma once

#include <vector>

#include <QObject>
#include <QThreadPool>

#include "core/edit/Arrange.h"

namespace lockstep::ui {

class Document;

/// Lays the campuses out anew on a thread of its own; what comes of it is one edit. A layout of a scenario
/// that was changed meanwhile is dropped: what it would move may have been moved by hand.
class Tidying : public QObject {
    Q_OBJECT

public:
    explicit Tidying(Document& document, QObject* parent = nullptr);
    ~Tidying() override; ///< waits for the layout under way: some tens of milliseconds at most

    void begin();
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void overtaken();   ///< by a change of the scenario: nothing was moved
    void tidyAlready(); ///< there is nothing to move

private:
    void deliver(quint64 edition, const std::vector<Move>& moves);

    Document& m_document;
    bool m_busy = false;
    QThreadPool m_pool;
};

} // namespace lockstep::ui
