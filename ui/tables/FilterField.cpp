#include "ui/tables/FilterField.h"

#include <QKeyEvent>

namespace lockstep::ui {

FilterField::FilterField(QWidget* parent) : QLineEdit(parent) {
    setClearButtonEnabled(true);
}

void FilterField::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Down)
        return QLineEdit::keyPressEvent(event);
    Q_EMIT listWanted();
    event->accept();
}

} // namespace lockstep::ui
