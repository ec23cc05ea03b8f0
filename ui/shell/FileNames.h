#pragma once

#include <QString>

class QWidget;

namespace lockstep::ui {

class Document;

/// A name a person gave, as a file's: what file systems take for something else becomes a space.
QString asFileName(QString name);

/// Asks where to write, also before it replaces a file; empty where the person thought better of it.
QString askWhere(QWidget* parent, const QString& title, const QString& proposal, const QString& filter,
                 const QString& suffix);

/// The folder of the file that is open, the one used last, or the person's documents.
QString usualFolder(const Document& document);

/// A file beside the one that is open, of its name or the scenario's, with another ending.
QString proposedFile(const Document& document, const QString& suffix);

} // namespace lockstep::ui
