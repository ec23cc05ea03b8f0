#pragma once

#include <QElapsedTimer>

#include "ui/document/Pick.h"
#include "ui/inspector/InspectorForm.h"

namespace lockstep::ui {

/// What a single GPU or a rack is, and what it does in the step that the canvas shows.
class PartForm : public InspectorForm {
    Q_OBJECT

public:
    explicit PartForm(Document& document, QWidget* parent = nullptr);

    void show(const std::optional<GroupPart>& part);
    void refresh() override;
    void setMoment(std::shared_ptr<const Frame> frame);
    /// "GPU 17, rack 2, H100 SXM in Memphis 1: Wait for straggler, 31 % of the step", for the status bar;
    /// empty where there is no such part.
    QString sentence() const;

Q_SIGNALS:
    void blockerWanted(const lockstep::ui::Pick& pick);

private:
    QString name() const;
    QString rack() const;
    QString place() const;
    QString gpus() const;
    std::uint32_t gpusPerRack() const; ///< 0 where the rack type is unknown
    void showMoment();

    std::optional<GroupPart> m_part;
    std::shared_ptr<const Frame> m_moment;
    Pick m_blocker;      ///< what it waits for
    QElapsedTimer m_age; ///< of what is said of the moment
    QLabel* m_place;
    QLabel* m_rack;
    QLabel* m_gpus;
    QLabel* m_now;
    QLabel* m_waitsFor;
};

} // namespace lockstep::ui
