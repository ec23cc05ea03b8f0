#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

QColor rgb(QRgb color) {
    return QColor(color);
}

using CauseColors = std::array<QColor, causeCount>;

// The ten causes of training were searched for the greatest least distance under normal and red-green-blind
// sight; tst_theme keeps it. Exchange is warm, work blue-green, waits purple and amber, time nobody uses
// gray.
CauseColors causesOnLight() {
    CauseColors colors;
    const auto set = [&colors](Cause cause, QRgb color) { colors[indexOf(cause)] = rgb(color); };
    set(Cause::compute, 0x00788b);
    set(Cause::prefill, 0x2f8f5b);
    set(Cause::decode, 0x8fc9a2);
    set(Cause::commScaleUp, 0x8accff);
    set(Cause::commFabric, 0xe1ab7a);
    set(Cause::commLinkBandwidth, 0xc86223);
    set(Cause::commLinkLatency, 0x722715);
    set(Cause::pipelineBubble, 0xa5a4bd);
    set(Cause::waitGeneration, 0x570078);
    set(Cause::waitStraggler, 0xe3b200);
    set(Cause::kvTransfer, 0xc2587f);
    set(Cause::waitMemory, 0x7d6a2c);
    set(Cause::noWork, 0x525252);
    set(Cause::checkpoint, 0x3b63a8);
    set(Cause::lost, 0x1f1a1a);
    set(Cause::throttled, 0xd63a6a);
    set(Cause::unallocated, 0xdbe0e4);
    return colors;
}

CauseColors causesOnDark() {
    CauseColors colors;
    const auto set = [&colors](Cause cause, QRgb color) { colors[indexOf(cause)] = rgb(color); };
    set(Cause::compute, 0x3dabac);
    set(Cause::prefill, 0x4fb87c);
    set(Cause::decode, 0xa5dab4);
    set(Cause::commScaleUp, 0xb5def0);
    set(Cause::commFabric, 0xe6ba96);
    set(Cause::commLinkBandwidth, 0xde7747);
    set(Cause::commLinkLatency, 0x970e1a);
    set(Cause::pipelineBubble, 0x6a689c);
    set(Cause::waitGeneration, 0x9c50ce);
    set(Cause::waitStraggler, 0xdfc739);
    set(Cause::kvTransfer, 0xd881a3);
    set(Cause::waitMemory, 0xa38f4a);
    set(Cause::noWork, 0x686868);
    set(Cause::checkpoint, 0x6f95dc);
    set(Cause::lost, 0xf5f0ea);
    set(Cause::throttled, 0xea5f8a);
    set(Cause::unallocated, 0x343434);
    return colors;
}

} // namespace

Theme Theme::light() {
    Theme theme;
    theme.kind = Kind::light;
    theme.window = rgb(0xf1f4f6);
    theme.surface = rgb(0xffffff);
    theme.raised = rgb(0xf8fafb);
    theme.outline = rgb(0xbcc5cd);
    theme.edge = rgb(0x848d96);
    theme.grid = rgb(0xe5e9ed);
    theme.text = rgb(0x1b2329);
    theme.mutedText = rgb(0x54616c);
    theme.accent = rgb(0x0b62bd);
    theme.accentText = rgb(0xffffff);
    theme.focus = rgb(0x0b62bd);
    theme.warning = rgb(0x895700);
    theme.error = rgb(0xb3261e);
    theme.link = rgb(0x5b7083);
    theme.causes = causesOnLight();
    return theme;
}

Theme Theme::dark() {
    Theme theme;
    theme.kind = Kind::dark;
    theme.window = rgb(0x14171b);
    theme.surface = rgb(0x1b1f24);
    theme.raised = rgb(0x252a31);
    theme.outline = rgb(0x454e58);
    theme.edge = rgb(0x666f79);
    theme.grid = rgb(0x2b3138);
    theme.text = rgb(0xe4e8ec);
    theme.mutedText = rgb(0xa0abb6);
    theme.accent = rgb(0x6cb2ff);
    theme.accentText = rgb(0x0b1826);
    theme.focus = rgb(0x6cb2ff);
    theme.warning = rgb(0xf0b429);
    theme.error = rgb(0xff8f85);
    theme.link = rgb(0x8a9eb1);
    theme.causes = causesOnDark();
    return theme;
}

Theme Theme::print() {
    Theme theme = light();
    theme.kind = Kind::print;
    theme.window = rgb(0xffffff);
    theme.raised = rgb(0xffffff);
    theme.outline = rgb(0x8c959d);
    theme.grid = rgb(0xdde1e5);
    theme.text = rgb(0x000000);
    theme.mutedText = rgb(0x404a52);
    return theme;
}

QColor Theme::disabledText() const {
    const auto between = [](int a, int b) { return (a + b) / 2; };
    return {between(mutedText.red(), surface.red()), between(mutedText.green(), surface.green()),
            between(mutedText.blue(), surface.blue())};
}

} // namespace lockstep::ui
