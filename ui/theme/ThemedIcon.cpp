#include "ui/theme/ThemedIcon.h"

#include <array>

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include "ui/theme/Theme.h"

// The drawings live in a static library, which does not load its resources by itself.
static void loadIcons() {
    Q_INIT_RESOURCE(icons);
}

namespace lockstep::ui {

namespace {

QPixmap drawn(QByteArray svg, const QColor& color, int pixels) {
    svg.replace("#000000", color.name().toUtf8());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

} // namespace

QIcon programIcon() {
    loadIcons();
    return QIcon(QStringLiteral(":/icons/lockstep.svg"));
}

QIcon themedIcon(const QString& name) {
    loadIcons();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll();
    QIcon icon;
    for (const int pixels : std::array{16, 20, 24, 32, 40, 48, 64}) {
        icon.addPixmap(drawn(svg, currentTheme().text, pixels), QIcon::Normal);
        icon.addPixmap(drawn(svg, currentTheme().outline, pixels), QIcon::Disabled);
    }
    return icon;
}

} // namespace lockstep::ui
