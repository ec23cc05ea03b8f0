// The one rule of the house: core <- ui <- app, and arrows never turn back.
#include <algorithm>
#include <filesystem>
#include <vector>

#include <QFile>
#include <QObject>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QTest>

namespace fs = std::filesystem;

namespace {

QRegularExpression whole(const char* pattern) {
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)));
}

bool isQtHeader(const QString& header) {
    static const auto pattern = whole("Q[A-Z]\\w*|Qt\\w*(/.*)?|q[a-z0-9]\\w*\\.h");
    return pattern.match(header).hasMatch();
}

bool isQtModule(const QString& header) {
    static const auto pattern =
        whole("(Qt\\w+/)?Qt(Charts|Concurrent|Core|DBus|Gui|Network|OpenGL|OpenGLWidgets"
              "|PrintSupport|Qml|Quick|Sql|Svg|SvgWidgets|Test|UiTools|Widgets|Xml)");
    return pattern.match(header).hasMatch();
}

bool isChartsHeader(const QString& header) {
    static const auto pattern = whole("QtCharts(/.*)?|QChart\\w*|QPolarChart|Q\\w+Series|Q\\w+Axis|QLegend"
                                      "|Q\\w*LegendMarker|QBarSet|QBoxSet|QCandlestickSet|QPieSlice"
                                      "|Q[VH]\\w+ModelMapper|q(chart|legend|polarchart)\\w*\\.h"
                                      "|q\\w+(series|axis|legendmarker)\\.h");
    return pattern.match(header).hasMatch();
}

/// A quoted path is meant from the root; one with dots, from the file's own folder.
QString fromRoot(const QString& file, const QString& header) {
    if (!header.startsWith('.'))
        return header;
    const fs::path folder = fs::path(file.toStdString()).parent_path();
    return QString::fromStdString((folder / header.toStdString()).lexically_normal().generic_string());
}

/// Why the file must not include the header; empty where it may.
QString objection(const QString& file, const QString& header) {
    const QString target = fromRoot(file, header);
    const bool isUi = target.startsWith("ui/");
    const bool isApp = target.startsWith("app/");
    if (isQtModule(header))
        return "a module header costs seconds in every file: include the class's header";
    if (file.startsWith("core/") && isQtHeader(header))
        return "core includes no Qt";
    if (file.startsWith("core/") && (isUi || isApp))
        return "core includes neither ui nor app";
    if (file.startsWith("ui/") && isApp)
        return "ui does not include app";
    if (file.startsWith("app/cli/") && (isQtHeader(header) || isUi))
        return "the command line has neither Qt nor ui";
    if (!file.startsWith("ui/charts/") && isChartsHeader(header))
        return "Qt Charts stays in ui/charts";
    return {};
}

/// One line per forbidden include, as "file:line: <header>: why".
QStringList forbiddenIncludes(const QString& file, const QString& text) {
    static const QRegularExpression include("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]");
    QStringList found;
    const QStringList lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString header = include.match(lines[i]).captured(1);
        if (const QString why = objection(file, header); !why.isEmpty())
            found << QString("%1:%2: <%3>: %4").arg(file).arg(i + 1).arg(header, why);
    }
    return found;
}

std::vector<fs::path> sourcesUnder(const fs::path& folder) {
    std::vector<fs::path> sources;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        if (entry.is_regular_file() && (extension == ".h" || extension == ".cpp"))
            sources.push_back(entry.path());
    }
    std::sort(sources.begin(), sources.end());
    return sources;
}

QString contentOf(const fs::path& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class ArchitectureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void treeKeepsTheRule_data();
    void treeKeepsTheRule();
    void badIncludeIsReported_data();
    void badIncludeIsReported();
    void goodIncludeIsNot_data();
    void goodIncludeIsNot();
    void lineIsCounted();
};

void ArchitectureTest::treeKeepsTheRule_data() {
    QTest::addColumn<QString>("folder");
    for (const char* folder : {"core", "ui", "app"})
        QTest::newRow(folder) << folder;
}

void ArchitectureTest::treeKeepsTheRule() {
    QFETCH(QString, folder);
    const fs::path root = LOCKSTEP_SOURCE_DIR;
    const auto sources = sourcesUnder(root / folder.toStdString());
    QVERIFY2(!sources.empty(), "no sources found: the test looks in the wrong place");
    QStringList report;
    for (const fs::path& source : sources)
        report += forbiddenIncludes(QString::fromStdString(source.lexically_relative(root).generic_string()),
                                    contentOf(source));
    QVERIFY2(report.isEmpty(), qPrintable('\n' + report.join('\n')));
}

void ArchitectureTest::badIncludeIsReported_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    QTest::newRow("Qt class in core") << "core/scenario/Scenario.h"
                                      << "#include <QString>";
    QTest::newRow("Qt class by its module in core") << "core/a/A.h"
                                                    << "#include <QtCore/QString>";
    QTest::newRow("Qt header file in core") << "core/a/A.cpp"
                                            << "#include <qstring.h>";
    QTest::newRow("Qt global in core") << "core/a/A.cpp"
                                       << "#include <QtGlobal>";
    QTest::newRow("ui in core") << "core/a/A.cpp"
                                << "#include \"ui/theme/Theme.h\"";
    QTest::newRow("ui in core by dots") << "core/a/A.cpp"
                                        << "#include \"../../ui/theme/Theme.h\"";
    QTest::newRow("app in core") << "core/a/A.cpp"
                                 << "#include \"app/cli/Run.h\"";
    QTest::newRow("app in ui") << "ui/shell/MainWindow.cpp"
                               << "#include \"app/window/Options.h\"";
    QTest::newRow("chart in canvas") << "ui/canvas/Canvas.cpp"
                                     << "#include <QChartView>";
    QTest::newRow("series in shell") << "ui/shell/MainWindow.cpp"
                                     << "#include <QtCharts/QLineSeries>";
    QTest::newRow("axis in shell") << "ui/shell/MainWindow.cpp"
                                   << "#include <QValueAxis>";
    QTest::newRow("chart in window") << "app/window/main.cpp"
                                     << "#include <QChart>";
    QTest::newRow("module in ui") << "ui/shell/MainWindow.cpp"
                                  << "#include <QtWidgets>";
    QTest::newRow("module in its folder") << "ui/shell/MainWindow.cpp"
                                          << "#include <QtGui/QtGui>";
    QTest::newRow("module in charts") << "ui/charts/ChartPanel.cpp"
                                      << "#include <QtCharts>";
    QTest::newRow("Qt in cli") << "app/cli/main.cpp"
                               << "#include <QCoreApplication>";
    QTest::newRow("ui in cli") << "app/cli/main.cpp"
                               << "#include \"ui/theme/Theme.h\"";
    QTest::newRow("spaces") << "core/a/A.cpp"
                            << "  #  include  <QString>  // why not";
}

void ArchitectureTest::badIncludeIsReported() {
    QFETCH(QString, file);
    QFETCH(QString, line);
    QCOMPARE(forbiddenIncludes(file, line).size(), qsizetype(1));
}

void ArchitectureTest::goodIncludeIsNot_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    QTest::newRow("core in core") << "core/a/A.cpp"
                                  << "#include \"core/quantity/Quantity.h\"";
    QTest::newRow("own folder in core") << "core/a/A.cpp"
                                        << "#include \"./B.h\"";
    QTest::newRow("standard in core") << "core/a/A.cpp"
                                      << "#include <queue>";
    QTest::newRow("Boost in core") << "core/a/A.cpp"
                                   << "#include <boost/asio/post.hpp>";
    QTest::newRow("comment in core") << "core/a/A.cpp"
                                     << "// #include <QString>";
    QTest::newRow("core in ui") << "ui/shell/MainWindow.cpp"
                                << "#include \"core/scenario/Scenario.h\"";
    QTest::newRow("class in ui") << "ui/shell/MainWindow.cpp"
                                 << "#include <QMainWindow>";
    QTest::newRow("chart in charts") << "ui/charts/ChartPanel.cpp"
                                     << "#include <QChartView>";
    QTest::newRow("own panel elsewhere") << "ui/shell/MainWindow.cpp"
                                         << "#include \"ui/charts/ChartPanel.h\"";
    QTest::newRow("ui in window") << "app/window/main.cpp"
                                  << "#include \"ui/shell/MainWindow.h\"";
    QTest::newRow("core in cli") << "app/cli/main.cpp"
                                 << "#include \"core/report/Summary.h\"";
}

void ArchitectureTest::goodIncludeIsNot() {
    QFETCH(QString, file);
    QFETCH(QString, line);
    QVERIFY(forbiddenIncludes(file, line).isEmpty());
}

void ArchitectureTest::lineIsCounted() {
    QCOMPARE(forbiddenIncludes("core/a/A.h", "#pragma once\n\n#include <vector>\r\n#include <QString>\r\n"),
             QStringList("core/a/A.h:4: <QString>: core includes no Qt"));
}

QTEST_APPLESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
