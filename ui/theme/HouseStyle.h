#pragma once

#include <QProxyStyle>

namespace lockstep::ui {

/// Fusion everywhere, since the native styles of Qt 6.4 do not follow a dark palette, with a ring in the
/// theme's color around what the keys go to.
class HouseStyle : public QProxyStyle {
    Q_OBJECT

public:
    HouseStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
};

} // namespace lockstep::ui
