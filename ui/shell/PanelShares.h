#pragma once

#include <QObject>

class QDockWidget;
class QMainWindow;

namespace lockstep::ui {

/// What parts of the window its panels take. The canvas would lose all that a smaller window has less; so
/// long as nobody has moved a border between them, the others give way too.
class PanelShares : public QObject {
    Q_OBJECT

public:
    explicit PanelShares(QMainWindow& window);

    /// As on a first start, and from then on at every size.
    void begin();
    /// The person has an arrangement of their own.
    void end() { m_isUsual = false; }
    bool isUsual() const { return m_isUsual; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QDockWidget* panel(const char* name) const;
    void share();

    QMainWindow& m_window;
    bool m_isUsual = false;
};

} // namespace lockstep::ui
