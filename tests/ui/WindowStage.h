#pragma once

#include <QSize>
#include <QString>
#include <QTest>

#include "tests/ui/ShippedFiles.h"
#include "ui/shell/Figures.h"
#include "ui/shell/MainWindow.h"

namespace lockstep::ui {

/// The whole window on an example, shown.
struct WindowStage {
    MainWindow window{sharedBasis(), shippedResources()};

    explicit WindowStage(QSize size = {1400, 900}, const char* example = "colossus-1.lockstep") {
        window.resize(size);
        window.show();
        window.openExample(exampleFile(example));
    }

    /// Until the window has the frame of all that was asked of the run.
    void settle() {
        window.runControl().session().settle();
        window.runControl().poll();
    }
    void take(unsigned steps) {
        window.runControl().session().step(steps);
        settle();
    }
    /// Until all parts show it.
    void draw() {
        settle();
        QTRY_VERIFY(window.isSettled());
    }
    FigureSubject figure(const QString& id) {
        for (FigureSubject& subject : figuresOf(window))
            if (subject.id == id)
                return subject;
        return {};
    }
};

} // namespace lockstep::ui
