#pragma once

#include <vector>

#include <QString>

#include "core/calibration/ModelBasis.h"
#include "core/scenario/Scenario.h"

namespace lockstep::ui {

/// A scenario that comes with the program.
struct Example {
    QString filePath;
    Scenario scenario;
    double gpus = 0;

    /// In the language of the window.
    QString name() const;
    QString question() const;
};

/// The scenarios in the folder `examples` of the resources, small ones first. A file that cannot be read is
/// left out.
std::vector<Example> examplesIn(const QString& resources, const ModelBasis& basis);

} // namespace lockstep::ui
