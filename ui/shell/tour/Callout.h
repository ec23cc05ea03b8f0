#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;

namespace lockstep::ui {

/// A note beside a part of the window, with a point toward it. Not modal: everything else goes on working.
class Callout : public QFrame {
    Q_OBJECT

public:
    explicit Callout(QWidget* window);

    /// `place` is the part, in coordinates of the window.
    void showAt(const QRect& place, const QString& title, const QString& text, int step, int steps);

Q_SIGNALS:
    void backRequested();
    void nextRequested();
    void closeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Side { above, below, left, right };

    Side sideFor(const QRect& place, QSize size) const;
    void moveTo(const QRect& place);

    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_count;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_close;
    Side m_side = Side::below;
    QPoint m_tip; ///< of the point, in own coordinates
};

} // namespace lockstep::ui
