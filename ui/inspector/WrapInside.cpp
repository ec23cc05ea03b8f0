#include "ui/inspector/WrapInside.h"

#include <QLabel>

namespace lockstep::ui {

void wrapInside(QLabel& label) {
    label.setWordWrap(true);
    QSizePolicy policy = label.sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    label.setSizePolicy(policy);
}

} // namespace lockstep::ui
