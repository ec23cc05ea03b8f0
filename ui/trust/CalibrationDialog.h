#pragma once

#include <QDialog>

#include "core/calibration/OwnMeasurements.h"

class QTableWidget;

namespace lockstep::ui {

/// What own measurements would change: factors with errors before and after, and rows that give none.
class CalibrationDialog : public QDialog {
    Q_OBJECT

public:
    explicit CalibrationDialog(const OwnCalibration& result, QWidget* parent = nullptr);

private:
    QTableWidget* groupTable(const OwnCalibration& result);
    QWidget* unusedList(const OwnCalibration& result);
};

} // namespace lockstep::ui
