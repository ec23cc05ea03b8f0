#pragma once

#include <QListWidget>

#include "core/scenario/Validation.h"

namespace lockstep::ui {

class Document;
class Selection;

/// A sign for a severity that is told by its shape: an octagon, a triangle, a circle.
QPixmap severitySign(Severity severity, int size, qreal devicePixelRatio);

/// What validation says of the scenario; activating a line selects the thing it is about.
class FindingsPanel : public QListWidget {
    Q_OBJECT

public:
    FindingsPanel(const Document& document, Selection& selection, QWidget* parent = nullptr);

Q_SIGNALS:
    void pointerActivated(const QString& pointer); ///< JSON pointer into the scenario file

protected:
    void changeEvent(QEvent* event) override;

private:
    void refill();
    void onActivated(const QListWidgetItem* item);

    const Document& m_document;
    Selection& m_selection;
};

} // namespace lockstep::ui
