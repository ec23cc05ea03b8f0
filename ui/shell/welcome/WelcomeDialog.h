#pragma once

#include <QDialog>

#include "core/calibration/ModelBasis.h"

class QCheckBox;
class QListWidget;

namespace lockstep::ui {

class CommandRegistry;
class ExampleGallery;
class ExampleResults;

/// What a person can begin with: an example and its question, a recent file, an empty scenario, a file.
class WelcomeDialog : public QDialog {
    Q_OBJECT

public:
    WelcomeDialog(const CommandRegistry& commands, ExampleResults& results, const ModelBasis& basis,
                  QWidget* parent = nullptr);

    ExampleGallery& gallery() { return *m_gallery; }

Q_SIGNALS:
    void exampleChosen(const QString& filePath);
    void fileChosen(const QString& filePath);

private:
    QWidget* makeSide(const CommandRegistry& commands);
    QWidget* makeExamples();

    ExampleGallery* m_gallery;
    QListWidget* m_recent;
    QCheckBox* m_atStart;
};

/// Whether the person wants it at start without a file.
bool welcomesAtStart();

} // namespace lockstep::ui
