#pragma once

#include <QWidget>

namespace lockstep::ui {

class CanvasView;

/// The whole canvas, small, with what is on view framed; a drag in it moves the view. It hides while
/// everything is on view anyway.
class Minimap : public QWidget {
    Q_OBJECT

public:
    explicit Minimap(CanvasView& view);

    void setWanted(bool wanted);
    /// Shows what the view shows now.
    void follow();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QRectF seen() const;
    QRectF everything() const;
    QTransform toMap() const;
    void goTo(QPointF place);

    CanvasView& m_view;
    bool m_wanted = false;
    QRectF m_held; ///< what the map covers while it is dragged: it must not slip away under the pointer
};

} // namespace lockstep::ui
