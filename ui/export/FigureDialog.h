#pragma once

#include <vector>

#include <QDialog>
#include <QTimer>

#include "ui/export/Figure.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace lockstep::ui {

/// What to make a picture of, how, and how it will look. Remembers the last choice.
class FigureDialog : public QDialog {
    Q_OBJECT

public:
    /// `scenario`: text of the scenario file that goes with the picture.
    FigureDialog(std::vector<FigureSubject> subjects, std::string scenario, QString title,
                 QWidget* parent = nullptr);

    const FigureSubject& subject() const;
    FigureOptions options() const;

    // For tests, and for who wants something special.
    void choose(const QString& subjectName);
    void setFormat(FigureFormat format);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showChoice();
    void drawPreview();
    void keep() const;
    QWidget* makeForm();

    std::vector<FigureSubject> m_subjects;
    std::string m_scenario;
    QString m_title;
    QComboBox* m_subject;
    QComboBox* m_format;
    QDoubleSpinBox* m_scale;
    QComboBox* m_theme;
    QCheckBox* m_transparent;
    QCheckBox* m_embeds;
    QLabel* m_size;
    QLabel* m_preview;
    QTimer m_previewTimer;
};

} // namespace lockstep::ui
