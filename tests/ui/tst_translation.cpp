// What the window says can be translated, and only whole translations are offered.
#include <filesystem>

#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

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

std::vector<fs::path> translationFiles() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(root / "resources" / "translations"))
        if (entry.path().extension() == ".ts")
            files.push_back(entry.path());
    return files;
}

struct Message {
    QString source;
    QStringList translations; ///< one for each number where it tells of several things
};

/// What stands in a translation that the reader is at the beginning of.
QStringList readForms(QXmlStreamReader& xml) {
    QStringList forms;
    QString text;
    while (!xml.atEnd() && !(xml.readNext() == QXmlStreamReader::EndElement)) {
        if (xml.isStartElement()) {
            forms.append(xml.readElementText());
            text.clear();
        } else
            text += xml.text();
    }
    if (forms.isEmpty())
        forms.append(text);
    forms.removeAll(QString());
    return forms;
}

std::vector<Message> messagesOf(const fs::path& file) {
    std::vector<Message> messages;
    QXmlStreamReader xml(contentOf(file));
    while (!xml.atEnd()) {
        xml.readNextStartElement();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("source"))
            messages.push_back({xml.readElementText(), {}});
        else if (xml.name() == QLatin1String("translation"))
            messages.back().translations = readForms(xml);
    }
    return messages;
}

/// What a translation must have as its source has it: places, tags, a mnemonic, a space at an end, lines.
QStringList marksOf(const QString& text) {
    static const QRegularExpression mark(
        QStringLiteral("%L?[0-9n]+|<[^>]+>|&(?=[^&\\s])|^\\s|\\s$|\\n|\\[\\*\\]|…$"));
    QStringList marks;
    for (auto match = mark.globalMatch(text); match.hasNext();)
        marks.append(match.next().captured());
    marks.sort();
    marks.removeDuplicates();
    return marks;
}

} // namespace

class TranslationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsOnScreenGoThroughTr();
    void untranslatedIsFound();
    void onlyWholeTranslationsAreOffered();
    void translationsKnowEveryWord();
    void translationsKeepTheMarks();
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

/// As update_translations would leave them.
void TranslationTest::translationsKnowEveryWord() {
    const QString lupdate = QStandardPaths::findExecutable(
        QStringLiteral("lupdate"), {QLibraryInfo::path(QLibraryInfo::BinariesPath),
                                    QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath)});
    if (lupdate.isEmpty())
        QSKIP("lupdate of this Qt is not installed");
    QTemporaryDir folder;
    for (const fs::path& file : translationFiles()) {
        const QString copy = folder.filePath(QString::fromStdString(file.filename().string()));
        QVERIFY(QFile::copy(QString::fromStdString(file.string()), copy));
        const QString source = QString::fromStdString(root.string());
        QProcess update;
        update.setWorkingDirectory(source);
        update.start(lupdate,
                     {QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
                      QStringLiteral("none"), QStringLiteral("ui"), QStringLiteral("app/window"),
                      QStringLiteral("-I"), source, QStringLiteral("-ts"), copy});
        QVERIFY(update.waitForFinished());
        QCOMPARE(update.exitCode(), 0);
        QStringList unknown;
        const auto messages = messagesOf(copy.toStdString());
        QVERIFY(messages.size() > 500);
        for (const Message& message : messages)
            if (message.translations.isEmpty())
                unknown.append(message.source);
        QVERIFY2(unknown.isEmpty(),
                 qPrintable(copy + QStringLiteral(" lacks\n") + unknown.join(QLatin1Char('\n'))));
        QVERIFY2(!contentOf(copy.toStdString()).contains(QStringLiteral("type=\"unfinished\"")),
                 qPrintable(copy));
    }
}

void TranslationTest::translationsKeepTheMarks() {
    QCOMPARE(marksOf(QStringLiteral("%1 && <b>&Of</b> %2 %1")).join(QLatin1Char(' ')),
             QStringLiteral("%1 %2 & </b> <b>"));
    for (const fs::path& file : translationFiles())
        for (const Message& message : messagesOf(file))
            for (const QString& translation : message.translations)
                QVERIFY2(marksOf(translation) == marksOf(message.source),
                         qPrintable(message.source + QStringLiteral(" → ") + translation));
}

void TranslationTest::languageIsKept() {
    chooseLanguage(QStringLiteral("de"));
    QCOMPARE(chosenLanguage(), QStringLiteral("de"));
    chooseLanguage({});
    QCOMPARE(chosenLanguage(), QLocale::system().name());
}

QTEST_MAIN(TranslationTest)
#include "tst_translation.moc"
