#include <QImage>

#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

constexpr int tileSize = 8; // pixels; every pattern repeats within it

enum class Pattern { solid, dots, horizontal, vertical, falling, rising, sparseFalling, grid };

constexpr Pattern patternOf(Cause cause) {
    switch (cause) {
    case Cause::compute:
    case Cause::prefill:
        return Pattern::solid;
    case Cause::decode:
    case Cause::commScaleUp:
        return Pattern::dots;
    case Cause::commFabric:
    case Cause::kvTransfer:
        return Pattern::horizontal;
    case Cause::commLinkBandwidth:
    case Cause::lost:
        return Pattern::rising;
    case Cause::commLinkLatency:
    case Cause::throttled:
        return Pattern::falling;
    case Cause::pipelineBubble:
    case Cause::checkpoint:
        return Pattern::vertical;
    case Cause::waitGeneration:
    case Cause::waitMemory:
        return Pattern::grid;
    case Cause::waitStraggler:
    case Cause::noWork:
    case Cause::unallocated:
        return Pattern::sparseFalling;
    }
    return Pattern::solid;
}

constexpr bool inked(Pattern pattern, int x, int y) {
    switch (pattern) {
    case Pattern::solid:
        return false;
    case Pattern::dots:
        return (x % 4 == 1 && y % 8 == 1) || (x % 4 == 3 && y % 8 == 5);
    case Pattern::horizontal:
        return y % 4 == 1;
    case Pattern::vertical:
        return x % 4 == 1;
    case Pattern::falling:
        return (x - y + 2 * tileSize) % 4 == 0;
    case Pattern::rising:
        return (x + y) % 4 == 0;
    case Pattern::sparseFalling:
        return (x - y + 2 * tileSize) % 8 == 0;
    case Pattern::grid:
        return x % 4 == 1 || y % 4 == 1;
    }
    return false;
}

QColor inkOn(const QColor& color) {
    const bool isLight = qGray(color.rgb()) > 120;
    return isLight ? color.darker(113) : color.lighter(130);
}

} // namespace

QBrush brushFor(const Theme& theme, Cause cause) {
    const Pattern pattern = patternOf(cause);
    const QColor color = theme.cause(cause);
    if (pattern == Pattern::solid)
        return color;
    const QRgb ink = inkOn(color).rgb();
    QImage tile(tileSize, tileSize, QImage::Format_RGB32);
    tile.fill(color);
    for (int y = 0; y < tileSize; ++y)
        for (int x = 0; x < tileSize; ++x)
            if (inked(pattern, x, y))
                tile.setPixel(x, y, ink);
    // An image, not a pixmap: the brush is also made on worker threads and for export.
    QBrush brush(color);
    brush.setTextureImage(tile);
    return brush;
}

} // namespace lockstep::ui
