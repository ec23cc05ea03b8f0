#include "app/window/Render.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include "ui/shell/MainWindow.h"
#include "ui/shell/Picture.h"

namespace lockstep {

namespace {

void processFor(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

std::optional<QString> render(ui::MainWindow& window, const RenderOptions& options) {
    const QStringList sides = options.size.split(QLatin1Char('x'));
    const QSize size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
    if (size.width() < 320 || size.height() < 240 || options.scale < 0.5 || options.scale > 8)
        return QObject::tr("A picture needs a size of at least 320x240 and a scale from 0.5 to 8.");
    window.resize(size);
    window.show();
    window.runControl().session().step(options.steps);
    window.runControl().session().settle();

    // Panels draw one after the other and partly on other threads; a picture is taken when all are done.
    constexpr int longestWait = 10000;
    QElapsedTimer waited;
    waited.start();
    do
        processFor(300);
    while (!window.isSettled() && waited.elapsed() < longestWait);
    return ui::writePicture(ui::pictureOf(window, options.scale), options.file);
}

} // namespace lockstep
