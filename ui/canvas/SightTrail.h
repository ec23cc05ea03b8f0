#pragma once

#include <QWidget>

#include "core/scenario/Scenario.h"

class QLabel;
class QToolButton;

namespace lockstep::ui {

class CanvasView;

/// Where one is on the canvas, while a campus does not fit into the view: "All campuses › Memphis 1 › H100
/// SXM". Each part takes one back to it.
class SightTrail : public QWidget {
    Q_OBJECT

public:
    explicit SightTrail(CanvasView& view);

    /// Says what the view shows now.
    void follow();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* addPart();

    CanvasView& m_view;
    QToolButton* m_all;
    QToolButton* m_campusPart;
    QLabel* m_groupPart;
    QLabel* m_secondSign;
    CampusId m_campus;
};

} // namespace lockstep::ui
