#pragma once

#include <QString>
#include <QStringList>

class QApplication;

namespace lockstep::ui {

/// Languages there is a translation for, as in "de", beside the English of the sources.
QStringList languages();

/// The language in the settings, or the system's where none was chosen there.
QString chosenLanguage();
/// An empty name: the system's again. Takes effect at the next start.
void chooseLanguage(const QString& language);

bool isChosenLanguage(const QString& language);

/// Has the program speak the chosen language, or English where there is no translation. Before any window.
void installTranslation(QApplication& application);

} // namespace lockstep::ui
