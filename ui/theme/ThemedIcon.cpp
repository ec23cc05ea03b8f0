#include "ui/theme/ThemedIcon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include "ui/theme/Theme.h"
#include "ui/theme/VectorPainting.h"

// The drawings live in a static library, which does not load its resources by itself.
static void loadIcons() {
    Q_INIT_RESOURCE(icons);
}

namespace lockstep::ui {

namespace {

/// Draws an SVG at the size and the scale asked for, so that it is sharp at every one.
class ThemedIconEngine : public QIconEngine {
public:
    explicit ThemedIconEngine(QByteArray svg) : m_svg(std::move(svg)) {}

    QIconEngine* clone() const override { return new ThemedIconEngine(m_svg); }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        draw(painter, QRect(QPoint(), size), mode);
        return pixmap;
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        if (isVector(*painter))
            return draw(*painter, rect, mode);
        const double scale = painter->device()->devicePixelRatio();
        QPixmap drawn = pixmap(rect.size() * scale, mode, state);
        drawn.setDevicePixelRatio(scale);
        painter->drawPixmap(rect.topLeft(), drawn);
    }

private:
    void draw(QPainter& painter, const QRect& rect, QIcon::Mode mode) const {
        QByteArray svg = m_svg;
        svg.replace("#000000", colorFor(mode).name().toLatin1());
        QSvgRenderer(svg).render(&painter, rect);
    }
    static QColor colorFor(QIcon::Mode mode) {
        const Theme& theme = currentTheme();
        if (mode == QIcon::Disabled)
            return theme.disabledText();
        return mode == QIcon::Selected ? theme.accentText : theme.text;
    }

    QByteArray m_svg;
};

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
    return QIcon(new ThemedIconEngine(file.readAll()));
}

} // namespace lockstep::ui
