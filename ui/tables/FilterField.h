#pragma once

#include <QLineEdit>

namespace lockstep::ui {

/// A line that narrows a list: Down goes on from it into what it found.
class FilterField : public QLineEdit {
    Q_OBJECT

public:
    explicit FilterField(QWidget* parent = nullptr);

Q_SIGNALS:
    void listWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace lockstep::ui
