#pragma once

#include <functional>

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTest>

#include <nlohmann/json.hpp>

#include "core/storage/ScenarioFile.h"
#include "tests/ui/TwoCampuses.h"
#include "ui/inspector/InspectorPanel.h"
#include "ui/inspector/ValueField.h"

namespace lockstep::ui {

/// Two campuses with racks and a link, and the inspector over them.
struct Stage : TwoCampuses {
    InspectorPanel panel{document, selection};
    LinkId link;

    Stage() {
        document.commit(addRacks(scenario(), west, "H100 HGX rack", 4));
        document.commit(addRacks(scenario(), east, "GB200 NVL72 rack", 2));
        link = join();
        panel.resize(340, 700);
        panel.show();
    }

    const Link& theLink() const { return *document.scenario().find(link); }

    /// The visible field of this label. A row's label and field share the accessible name.
    template<class Field>
    Field* field(const char* name) {
        for (Field* candidate : panel.findChildren<Field*>())
            if (candidate->isVisibleTo(&panel) && candidate->accessibleName() == QLatin1String(name))
                return candidate;
        return nullptr;
    }
    QLineEdit* edit(const char* name) { return field<QLineEdit>(name); }
    ValueField* owner(QLineEdit* line) { return static_cast<ValueField*>(line->parentWidget()); }

    /// As the popup does.
    void choose(const char* name, const QString& text) {
        auto* choices = field<QComboBox>(name);
        const int wanted = choices->findText(text);
        choices->setCurrentIndex(wanted);
        Q_EMIT choices->activated(wanted);
    }
    /// What a file would have at this place, as JSON; "null" where it has nothing.
    QString written(const char* pointer) const {
        const auto json = nlohmann::json::parse(printScenario(document.scenario()));
        const nlohmann::json::json_pointer place(pointer);
        return QString::fromStdString(json.value(place, nlohmann::json()).dump());
    }
    /// A field appears only where it plays a part.
    void setJob(const std::function<void(TrainingJob&)>& change) {
        TrainingJob job = document.scenario().job;
        change(job);
        document.commit(changeJob(document.scenario(), job));
    }

    void type(QLineEdit* line, const QString& text) {
        line->setFocus();
        line->selectAll();
        // As an input method would; QTest's own keys know no letters beyond ASCII.
        QKeyEvent typed(QEvent::KeyPress, 0, Qt::NoModifier, text);
        QApplication::sendEvent(line, &typed);
        QTest::keyClick(line, Qt::Key_Return);
    }
};

} // namespace lockstep::ui
