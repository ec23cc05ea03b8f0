#include "ui/export/Figure.h"

#include <algorithm>

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImageWriter>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QScreen>

#include "core/storage/PictureScenario.h"
#include "ui/export/PdfPaper.h"
#include "ui/export/SvgPaper.h"

namespace lockstep::ui {

namespace {

struct FigureText {
    Q_DECLARE_TR_FUNCTIONS(lockstep::ui::Figure)
};

constexpr double pointsPerInch = 72;

// Names that the PNG standard gives to texts of a picture.
constexpr QLatin1String titleKey("Title");
constexpr QLatin1String softwareKey("Software");
constexpr QLatin1String programName("Lockstep");

/// Fonts are as large in files as on screen.
int screenResolution() {
    const QScreen* screen = QGuiApplication::primaryScreen();
    return screen ? static_cast<int>(screen->logicalDotsPerInch()) : 96;
}

Theme themeOf(const FigureOptions& options) {
    Theme theme = options.theme;
    if (options.isTransparent) {
        theme.window = Qt::transparent;
        theme.surface = Qt::transparent;
    }
    return theme;
}

void paint(const FigureSubject& subject, const FigureOptions& options, QPaintDevice& device) {
    QPainter painter(&device);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (subject.isOnScreen)
        return subject.paint(painter, currentTheme());
    const Theme theme = themeOf(options);
    if (!options.isTransparent)
        painter.fillRect(QRect(QPoint(), subject.size), theme.surface);
    subject.paint(painter, theme);
}

QByteArray pngOf(const FigureSubject& subject, const FigureOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "png");
    writer.setText(titleKey, options.title);
    writer.setText(softwareKey, programName);
    writer.write(imageOf(subject, options, options.scale));
    return bytes;
}

QByteArray svgOf(const FigureSubject& subject, const FigureOptions& options) {
    SvgPaper paper(subject.size, screenResolution());
    paint(subject, options, paper);
    return paper.file(options.title, FigureText::tr("%1, made with Lockstep").arg(subject.name));
}

QByteArray pdfOf(const FigureSubject& subject, const FigureOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const int resolution = screenResolution();
    writer.setResolution(resolution);
    const QSizeF points = QSizeF(subject.size) * (pointsPerInch / resolution);
    writer.setPageLayout({QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch),
                          QPageLayout::Portrait, QMarginsF()});
    writer.setTitle(options.title);
    writer.setCreator(programName);
    if (!options.scenario.empty())
        writer.setDocumentXmpMetadata(
            QByteArray::fromStdString(xmpWithScenario(options.scenario, options.title.toStdString())));
    PdfPaper paper(writer, subject.size, resolution);
    paint(subject, options, paper);
    return bytes;
}

} // namespace

QString suffixOf(FigureFormat format) {
    switch (format) {
    case FigureFormat::png:
        return QStringLiteral("png");
    case FigureFormat::svg:
        return QStringLiteral("svg");
    case FigureFormat::pdf:
        break;
    }
    return QStringLiteral("pdf");
}

std::optional<FigureFormat> formatOf(const QString& filePath) {
    const QString suffix = QFileInfo(filePath).suffix().toLower();
    for (const FigureFormat format : {FigureFormat::png, FigureFormat::svg, FigureFormat::pdf})
        if (suffix == suffixOf(format))
            return format;
    return std::nullopt;
}

QImage imageOf(const FigureSubject& subject, const FigureOptions& options, double scale) {
    const double drawn = std::max(scale, 1.0); // a painter takes no ratio below
    QImage image((QSizeF(subject.size) * drawn).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(drawn);
    image.fill(Qt::transparent);
    paint(subject, options, image);
    if (scale < drawn) {
        image = image.scaled((QSizeF(subject.size) * scale).toSize(), Qt::IgnoreAspectRatio,
                             Qt::SmoothTransformation);
        image.setDevicePixelRatio(scale);
    }
    return image;
}

QByteArray figureOf(const FigureSubject& subject, const FigureOptions& options) {
    if (options.format == FigureFormat::pdf)
        return pdfOf(subject, options);
    const QByteArray picture =
        options.format == FigureFormat::png ? pngOf(subject, options) : svgOf(subject, options);
    if (options.scenario.empty())
        return picture;
    return QByteArray::fromStdString(withScenario(picture.toStdString(), options.scenario));
}

std::optional<QString> writeFigure(const QByteArray& figure, const QString& filePath) {
    QSaveFile file(filePath);
    if (!file.open(QIODevice::WriteOnly))
        return FigureText::tr("%1 cannot be written: %2")
            .arg(QFileInfo(filePath).fileName(), file.errorString());
    if (file.write(figure) != figure.size() || !file.commit())
        return FigureText::tr("%1 could not be written: %2")
            .arg(QFileInfo(filePath).fileName(), file.errorString());
    return std::nullopt;
}

} // namespace lockstep::ui
