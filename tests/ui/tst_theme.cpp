#include <array>
#include <cmath>

#include <QCheckBox>
#include <QColor>
#include <QComboBox>
#include <QHBoxLayout>
#include <QImage>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>

#include "ui/theme/Swatch.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemedIcon.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

using Linear = std::array<double, 3>;

constexpr std::array trainingCauses{Cause::compute,           Cause::commScaleUp,     Cause::commFabric,
                                    Cause::commLinkBandwidth, Cause::commLinkLatency, Cause::pipelineBubble,
                                    Cause::waitGeneration,    Cause::waitStraggler,   Cause::noWork,
                                    Cause::unallocated};

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Linear linear(const QColor& color) {
    return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
}

double luminance(const Linear& color) {
    return 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2];
}

/// WCAG 2: 1 for equal colors, 21 for black on white.
double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(linear(a)) + 0.05;
    const double second = luminance(linear(b)) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

/// Deuteranopia, severity 1 (Machado, Oliveira, Fernandes 2009, table 1), in linear light.
Linear asDeuteranope(const Linear& c) {
    const auto clamped = [](double value) { return std::clamp(value, 0.0, 1.0); };
    return {clamped(0.367322 * c[0] + 0.860646 * c[1] - 0.227968 * c[2]),
            clamped(0.280085 * c[0] + 0.672501 * c[1] + 0.047413 * c[2]),
            clamped(-0.011820 * c[0] + 0.042940 * c[1] + 0.968881 * c[2])};
}

/// Protanopia, likewise.
Linear asProtanope(const Linear& c) {
    const auto clamped = [](double value) { return std::clamp(value, 0.0, 1.0); };
    return {clamped(0.152286 * c[0] + 1.052583 * c[1] - 0.204868 * c[2]),
            clamped(0.114503 * c[0] + 0.786281 * c[1] + 0.099216 * c[2]),
            clamped(-0.003882 * c[0] - 0.048116 * c[1] + 1.051998 * c[2])};
}

/// CIE L*a*b*, D65.
Linear lab(const Linear& c) {
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047);
    const double y = f(0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2]);
    const double z = f((0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const Linear& a, const Linear& b) {
    const Linear p = lab(a);
    const Linear q = lab(b);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/// Where a cause's pattern has ink: its form without its color.
QList<bool> inkPlaces(const Theme& theme, Cause cause) {
    QList<bool> places;
    const QImage tile = brushFor(theme, cause).textureImage();
    for (int y = 0; y < tile.height(); ++y)
        for (int x = 0; x < tile.width(); ++x)
            places.append(tile.pixelColor(x, y) != theme.cause(cause));
    return places;
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textCanBeRead_data() { eachTheme(); }
    void textCanBeRead();
    void causesDiffer_data() { eachTheme(); }
    void causesDiffer();
    void everyPairDiffersInEverySight_data() { eachTheme(); }
    void everyPairDiffersInEverySight();
    void iconsAreSharpAtEveryScale_data();
    void iconsAreSharpAtEveryScale();
    void focusHasARing();
    void fieldsHaveEdges_data() { eachTheme(); }
    void fieldsHaveEdges();
    void causesStandOutFromTheSurface_data() { eachTheme(); }
    void causesStandOutFromTheSurface();
    void patternsTellWaitsFromWork();
    void themeReachesTheApplication();
    void kindFollowsTheDesktop();

private:
    void eachTheme();
};

void ThemeTest::eachTheme() {
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::light();
    QTest::newRow("dark") << Theme::dark();
    QTest::newRow("print") << Theme::print();
}

void ThemeTest::textCanBeRead() {
    QFETCH(Theme, theme);
    // 4.5 to 1 is what WCAG asks of body text.
    for (const QColor& ground : {theme.window, theme.surface, theme.raised})
        for (const QColor& ink : {theme.text, theme.mutedText, theme.warning, theme.error, theme.accent})
            QVERIFY2(contrast(ink, ground) >= 4.5,
                     qPrintable(ink.name() + QStringLiteral(" on ") + ground.name()));
    QVERIFY(contrast(theme.accentText, theme.accent) >= 4.5);
    // 3 to 1 is what it asks of graphics.
    QVERIFY(contrast(theme.link, theme.surface) >= 3);
    for (const QColor& ground : {theme.window, theme.surface, theme.raised})
        QVERIFY(contrast(theme.focus, ground) >= 3);
    for (const QColor& ground : {theme.window, theme.surface})
        QVERIFY(contrast(theme.edge, ground) >= 3);
}

void ThemeTest::causesDiffer() {
    QFETCH(Theme, theme);
    // A just noticeable difference is about 2.3; six times that is told at a glance in small patches.
    constexpr double least = 14;
    for (std::size_t i = 0; i < trainingCauses.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const Linear a = linear(theme.cause(trainingCauses[i]));
            const Linear b = linear(theme.cause(trainingCauses[j]));
            const QString pair =
                causeLabel(trainingCauses[i]) + QStringLiteral(", ") + causeLabel(trainingCauses[j]);
            QVERIFY2(distance(a, b) >= least, qPrintable(pair));
            QVERIFY2(distance(asDeuteranope(a), asDeuteranope(b)) >= least, qPrintable(pair));
            // Who has no red cones sees red as dark; the pattern may have to tell what lightness does not.
            const bool isToldByPattern =
                inkPlaces(theme, trainingCauses[i]) != inkPlaces(theme, trainingCauses[j]);
            QVERIFY2(distance(asProtanope(a), asProtanope(b)) >= least || isToldByPattern, qPrintable(pair));
        }
}

/// Whatever the sight, two causes differ by color or by pattern.
void ThemeTest::everyPairDiffersInEverySight() {
    QFETCH(Theme, theme);
    constexpr double least = 10;
    for (const Cause one : allCauses)
        for (const Cause other : allCauses) {
            if (one <= other || inkPlaces(theme, one) != inkPlaces(theme, other))
                continue;
            const Linear a = linear(theme.cause(one));
            const Linear b = linear(theme.cause(other));
            const QString pair = causeLabel(one) + QStringLiteral(", ") + causeLabel(other);
            QVERIFY2(distance(a, b) >= least, qPrintable(pair));
            QVERIFY2(distance(asDeuteranope(a), asDeuteranope(b)) >= least, qPrintable(pair));
            QVERIFY2(distance(asProtanope(a), asProtanope(b)) >= least, qPrintable(pair));
        }
}

void ThemeTest::iconsAreSharpAtEveryScale_data() {
    QTest::addColumn<double>("scale");
    for (const double scale : {1.0, 1.25, 1.5, 2.0, 3.0})
        QTest::addRow("%g", scale) << scale;
}

void ThemeTest::iconsAreSharpAtEveryScale() {
    QFETCH(double, scale);
    const QIcon icon = themedIcon(QStringLiteral("save"));
    const QPixmap drawn = icon.pixmap(QSize(20, 20), scale);
    QCOMPARE(drawn.size(), QSize(20, 20) * scale); // drawn at that size, not stretched to it
    // The drawing's line of 1.8 of 24 units: ink in the text color, not a shade of it.
    const QImage image = drawn.toImage();
    int inked = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            inked += image.pixelColor(x, y).alpha() > 200;
    QVERIFY(inked > image.width());
}

void ThemeTest::focusHasARing() {
    useTheme(*qApp, Theme::light());
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    auto* first = new QCheckBox(QStringLiteral("First"));
    auto* second = new QCheckBox(QStringLiteral("Second"));
    row->addWidget(first);
    row->addWidget(second);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto ringed = [](QWidget& widget) {
        const QImage image = widget.grab().toImage();
        int found = 0;
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height(); ++y)
                found += image.pixelColor(x, y) == Theme::light().focus;
        return found;
    };
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Tab);
    QVERIFY(second->hasFocus());
    QVERIFY(ringed(*second) > ringed(*first) + 50);
}

/// Where a field begins is seen, not guessed.
void ThemeTest::fieldsHaveEdges() {
    QFETCH(Theme, theme);
    useTheme(*qApp, theme);
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* scrollBar = new QScrollBar(Qt::Vertical);
    scrollBar->setPageStep(1000); // its handle covers the middle
    const QList<QWidget*> fields{new QLineEdit, new QComboBox,   new QSpinBox, new QPlainTextEdit,
                                 new QCheckBox, new QPushButton, scrollBar};
    for (QWidget* field : fields)
        column->addWidget(field);
    window.setFocusPolicy(Qt::StrongFocus);
    window.show();
    window.setFocus();
    const QImage seen = window.grab().toImage();
    for (const QWidget* field : fields) {
        double most = 1;
        for (int x = 0; x < 5; ++x) {
            const QPoint at = field->mapTo(&window, QPoint(x, field->height() / 2));
            most = std::max(most, contrast(seen.pixelColor(at), theme.window));
        }
        QVERIFY2(most >= 3, qPrintable(QStringLiteral("%1: %2")
                                           .arg(QString::fromLatin1(field->metaObject()->className()))
                                           .arg(most)));
    }
    useTheme(*qApp, Theme::light());
}

void ThemeTest::causesStandOutFromTheSurface() {
    QFETCH(Theme, theme);
    for (const Cause cause : allCauses) {
        const double apart = distance(linear(theme.cause(cause)), linear(theme.surface));
        // GPUs outside the job are meant to recede.
        QVERIFY2(apart >= (cause == Cause::unallocated ? 8 : 20), qPrintable(causeLabel(cause)));
    }
}

void ThemeTest::patternsTellWaitsFromWork() {
    const Theme theme = Theme::light();
    QCOMPARE(brushFor(theme, Cause::compute).style(), Qt::SolidPattern);
    QCOMPARE(brushFor(theme, Cause::compute).color(), theme.cause(Cause::compute));
    for (const Cause cause :
         {Cause::waitGeneration, Cause::waitStraggler, Cause::commLinkBandwidth, Cause::noWork})
        QCOMPARE(brushFor(theme, cause).style(), Qt::TexturePattern);
    QVERIFY(brushFor(theme, Cause::commLinkBandwidth).textureImage() !=
            brushFor(theme, Cause::commLinkLatency).textureImage());
}

void ThemeTest::themeReachesTheApplication() {
    useTheme(*qApp, Theme::dark());
    QCOMPARE(currentTheme().kind, Theme::Kind::dark);
    QCOMPARE(qApp->palette().color(QPalette::Window), Theme::dark().window);
    QCOMPARE(qApp->palette().color(QPalette::Text), Theme::dark().text);
    useTheme(*qApp, Theme::light());
    QCOMPARE(qApp->palette().color(QPalette::Base), Theme::light().surface);
}

void ThemeTest::kindFollowsTheDesktop() {
    QPalette desktop;
    desktop.setColor(QPalette::Window, QColor(0x20, 0x20, 0x20));
    QCOMPARE(preferredKind(desktop), Theme::Kind::dark);
    desktop.setColor(QPalette::Window, QColor(0xf0, 0xf0, 0xf0));
    QCOMPARE(preferredKind(desktop), Theme::Kind::light);
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
