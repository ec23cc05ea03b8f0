#pragma once

#include <vector>

#include <QDialog>
#include <QString>

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace lockstep::ui {

/// What to make a picture of, and at which scale.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    struct Subject {
        QString name;
        QWidget* widget;
    };

    explicit ExportDialog(std::vector<Subject> subjects, QWidget* parent = nullptr);

    QWidget* subject() const;
    double scale() const;

private:
    void showSize();

    std::vector<Subject> m_subjects;
    QComboBox* m_subject;
    QDoubleSpinBox* m_scale;
    QLabel* m_size;
};

} // namespace lockstep::ui
