#include <cstdio>
#include <filesystem>
#include <iostream>
#include <memory>
#include <vector>

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>

#include "app/window/Render.h"
#include "core/storage/CatalogFile.h"
#include "ui/export/Figure.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Translation.h"
#include "ui/shell/WindowSize.h"
#include "ui/shell/welcome/WelcomeDialog.h"

namespace {

using namespace lockstep;
using namespace lockstep::ui;

/// Exit codes as lockstep-cli's.
enum ExitCode { good = 0, badScenario = 1, wrongUsage = 2, inputOutput = 3 };

void describeOptions(QCommandLineParser& parser) {
    parser.setApplicationDescription(QApplication::translate("main", "See why every GPU waits."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"), QApplication::translate("main", "Scenarios to open"),
                                 QStringLiteral("[file…]"));
    parser.addOptions(
        {{QStringLiteral("render"),
          QApplication::translate("main", "Write a PNG, SVG or PDF of the window after the steps, and quit."),
          QStringLiteral("FILE")},
         {QStringLiteral("steps"),
          QApplication::translate("main", "Steps to simulate before a picture (100)."), QStringLiteral("N"),
          QStringLiteral("100")},
         {QStringLiteral("scale"),
          QApplication::translate("main", "Pixels of the picture for each of the window (1)."),
          QStringLiteral("S"), QStringLiteral("1")},
         {QStringLiteral("size"),
          QApplication::translate("main", "Size of the window in a picture (1600x1000)."),
          QStringLiteral("WxH"), QStringLiteral("1600x1000")},
         {QStringLiteral("of"),
          QApplication::translate("main", "What the picture shows: window, canvas, timeline, charts, or "
                                          "chart-… (window)."),
          QStringLiteral("PART"), QStringLiteral("window")},
         {QStringLiteral("theme"),
          QApplication::translate("main", "light or dark, for pictures also print; else as last chosen."),
          QStringLiteral("NAME")}});
}

Theme::Kind themeKind(const QCommandLineParser& parser, const QApplication& application) {
    const QString name = parser.value(QStringLiteral("theme"));
    const QVariant chosen = QSettings().value(QStringLiteral("window/dark"));
    if (name == QLatin1String("dark") || (name.isEmpty() && chosen.isValid() && chosen.toBool()))
        return Theme::Kind::dark;
    if (name == QLatin1String("light") || chosen.isValid())
        return Theme::Kind::light;
    return preferredKind(application.palette());
}

/// What is wrong with the options, in a sentence; empty where nothing is.
QString faultOf(const QCommandLineParser& parser) {
    bool isCount = false;
    bool isScale = false;
    parser.value(QStringLiteral("steps")).toUInt(&isCount);
    parser.value(QStringLiteral("scale")).toDouble(&isScale);
    const QString theme = parser.value(QStringLiteral("theme"));
    const QString picture = parser.value(QStringLiteral("render"));
    if (!isCount)
        return QApplication::translate("main", "--steps expects a whole number.");
    if (!isScale)
        return QApplication::translate("main", "--scale expects a number.");
    const bool mayPrint = !picture.isEmpty() && theme == QLatin1String("print");
    if (!theme.isEmpty() && theme != QLatin1String("light") && theme != QLatin1String("dark") && !mayPrint)
        return QApplication::translate("main", "--theme expects light or dark, not %1.").arg(theme);
    if (!picture.isEmpty() && !formatOf(picture))
        return QApplication::translate("main",
                                       "--render writes PNG, SVG and PDF pictures; %1 ends in none of "
                                       "these.")
            .arg(picture);
    return {};
}

/// Where this person's programs keep what is theirs alone: journals of edits.
std::filesystem::path recoveryFolder() {
    QString home = qEnvironmentVariable("XDG_STATE_HOME");
#ifdef Q_OS_LINUX
    if (home.isEmpty())
        home = QDir::homePath() + QStringLiteral("/.local/state");
#endif
    const QString folder = home.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                               : home + QStringLiteral("/Lockstep");
    return std::filesystem::path((folder + QStringLiteral("/recovery")).toStdU16String());
}

/// A file of the program's own is opened as an example: saving must not change it.
void openIn(MainWindow& window, const QString& file, const QString& resources) {
    if (QDir(resources).relativeFilePath(QDir(file).absolutePath()).startsWith(QLatin1String("..")))
        window.openFile(file);
    else
        window.openExample(file);
}

int complain(const QStringList& sentences, int code) {
    for (const QString& sentence : sentences)
        std::cerr << "error: " << sentence.toStdString() << '\n';
    return code;
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Lockstep"));
    QApplication::setApplicationName(QStringLiteral("Lockstep"));
    QApplication::setApplicationVersion(QStringLiteral(LOCKSTEP_VERSION));
    installTranslation(application);
    QCommandLineParser parser;
    describeOptions(parser);
    parser.process(application);

    const auto resources = findResources();
    Loaded<ModelBasis> basis = readModelBasis(resources / "catalog");
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&basis)) {
        for (const StorageError& error : *errors)
            std::cerr << "error: " << error.sentence() << '\n';
        return inputOutput;
    }
    const QString folder = QString::fromStdU16String(resources.u16string());
    const bool renders = parser.isSet(QStringLiteral("render"));
    const Theme::Kind kind = themeKind(parser, application);
    useTheme(application, kind == Theme::Kind::dark ? Theme::dark() : Theme::light());
    MainWindow window(std::make_shared<const ModelBasis>(std::get<ModelBasis>(std::move(basis))), folder);
    window.setThemeKind(kind);

    if (const QString fault = faultOf(parser); !fault.isEmpty())
        return complain({fault}, wrongUsage);

    const QStringList files = parser.positionalArguments();
    const QString file =
        files.isEmpty() ? folder + QStringLiteral("/examples/colossus-1.lockstep") : files.front();
    if (renders) {
        if (const QStringList sentences = window.document().open(file); !sentences.isEmpty())
            return complain(sentences, badScenario);
        if (!window.document().damage().isEmpty()) // a picture of half a scenario would mislead
            return complain(window.document().damage(), badScenario);
        const auto failure = render(
            window, {parser.value(QStringLiteral("render")), parser.value(QStringLiteral("steps")).toUInt(),
                     parser.value(QStringLiteral("scale")).toDouble(), parser.value(QStringLiteral("size")),
                     parser.value(QStringLiteral("of")),
                     parser.value(QStringLiteral("theme")) == QLatin1String("print") ? Theme::print()
                                                                                     : currentTheme()});
        return failure ? complain({*failure}, inputOutput) : static_cast<int>(good);
    }
    showOnScreen(window, window.screen()->availableSize());
    openIn(window, file, folder);
    window.keepRecovery(recoveryFolder());
    std::vector<std::unique_ptr<MainWindow>> others;
    for (const QString& other : files.mid(1)) {
        others.push_back(std::make_unique<MainWindow>(window.document().basis(), folder));
        others.back()->setThemeKind(kind);
        showOnScreen(*others.back(), others.back()->screen()->availableSize());
        openIn(*others.back(), other, folder);
        others.back()->keepRecovery(recoveryFolder());
    }
    if (files.isEmpty() && welcomesAtStart())
        window.showWelcome();
    return QApplication::exec();
}
