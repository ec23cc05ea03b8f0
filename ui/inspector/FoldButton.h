#pragma once

#include <QToolButton>

namespace lockstep::ui {

/// The title of a part of the inspector, which folds the part away. A title too long for one line is cut and
/// told in a tool tip.
class FoldButton : public QToolButton {
    Q_OBJECT

public:
    explicit FoldButton(QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString cutTitle() const;
};

} // namespace lockstep::ui
