// What the window says can be translated, and only whole translations are offered.
#include <filesystem>

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "ui/shell/Translation.h"

using namespace lockstep::ui;
namespace fs = std::filesystem;

namespace {

const fs::path root = LOCKSTEP_SOURCE_DIR;

QString contentOf(const fs::path& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Calls that put words on screen as they stand, as "setText(QStringLiteral("Words"))".
QStringList untranslated(const QString& text) {
    static const QRegularExpression call(
        QStringLiteral("\\b(set(Text|ToolTip|StatusTip|WindowTitle|PlaceholderText|AccessibleName|"
                       "AccessibleDescription|WhatsThis|Suffix|Prefix)|showMessage|addTab)\\(\\s*"
                       "(QStringLiteral\\(|QLatin1String\\()?\"[^\"]*[A-Za-z]{2}[^\"]*\""));
    QStringList found;
    for (auto match = call.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    return found;
}

} // namespace

class TranslationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsOnScreenGoThroughTr();
    void untranslatedIsFound();
    void onlyWholeTranslationsAreOffered();
    void languageIsKept();
};

void TranslationTest::wordsOnScreenGoThroughTr() {
    QStringList found;
    for (const auto& entry : fs::recursive_directory_iterator(root / "ui"))
        if (entry.path().extension() == ".cpp")
            for (const QString& call : untranslated(contentOf(entry.path())))
                found.append(QString::fromStdString(entry.path().filename().string()) + QStringLiteral(": ") +
                             call);
    QVERIFY2(found.isEmpty(), qPrintable('\n' + found.join('\n')));
}

void TranslationTest::untranslatedIsFound() {
    QCOMPARE(untranslated(QStringLiteral("label->setText(\"Words\");")).size(), 1);
    QCOMPARE(untranslated(QStringLiteral("setWindowTitle(QStringLiteral(\"Words\"));")).size(), 1);
    QVERIFY(untranslated(QStringLiteral("label->setText(tr(\"Words\"));")).isEmpty());
    QVERIFY(untranslated(QStringLiteral("label->setText(QStringLiteral(\"–\"));")).isEmpty());
}

void TranslationTest::onlyWholeTranslationsAreOffered() {
    int files = 0;
    for (const auto& entry : fs::directory_iterator(root / "resources" / "translations")) {
        if (entry.path().extension() != ".ts")
            continue;
        ++files;
        const QString language = QString::fromStdString(entry.path().stem().string()).section('_', 1);
        const bool isWhole = !contentOf(entry.path()).contains(QStringLiteral("type=\"unfinished\""));
        QCOMPARE(languages().contains(language), isWhole);
    }
    QVERIFY(files > 0);
}

void TranslationTest::languageIsKept() {
    chooseLanguage(QStringLiteral("de"));
    QCOMPARE(chosenLanguage(), QStringLiteral("de"));
    chooseLanguage({});
    QCOMPARE(chosenLanguage(), QLocale::system().name());
}

QTEST_MAIN(TranslationTest)
#include "tst_translation.moc"
