#include "ui/shell/Translation.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

// The translations lie in a static library, which does not load its resources by itself.
static void loadTranslations() {
#ifdef LOCKSTEP_TRANSLATIONS
    Q_INIT_RESOURCE(translations);
#endif
}

namespace lockstep::ui {

namespace {

QString folder() {
    loadTranslations();
    return QStringLiteral(":/translations");
}

QString setting() {
    return QStringLiteral("window/language");
}

} // namespace

QStringList languages() {
    QStringList found;
    for (const QString& file : QDir(folder()).entryList({QStringLiteral("lockstep_*.qm")}))
        found.append(file.mid(9).chopped(3));
    return found;
}

QString chosenLanguage() {
    const QString chosen = QSettings().value(setting()).toString();
    return chosen.isEmpty() ? QLocale::system().name() : chosen;
}

void chooseLanguage(const QString& language) {
    if (language.isEmpty())
        QSettings().remove(setting());
    else
        QSettings().setValue(setting(), language);
}

bool isChosenLanguage(const QString& language) {
    return QSettings().value(setting()).toString() == language;
}

void installTranslation(QApplication& application) {
    // Core writes and reads numbers with a point, and with a comma between thousands. Qt's must not differ.
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QLocale locale(chosenLanguage());
    auto* own = new QTranslator(&application);
    if (!own->load(locale, QStringLiteral("lockstep"), QStringLiteral("_"), folder()))
        return;
    QCoreApplication::installTranslator(own);
    // Qt's own buttons and dialogs in the same language.
    auto* qt = new QTranslator(&application);
    for (const QString& place : {folder(), QLibraryInfo::path(QLibraryInfo::TranslationsPath)})
        if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), place)) {
            QCoreApplication::installTranslator(qt);
            return;
        }
}

} // namespace lockstep::ui
