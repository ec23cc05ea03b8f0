#pragma once

#include "ui/inspector/InspectorForm.h"

namespace lockstep::ui {

class ChoiceField;
class SliderField;

/// The training job and how its model is cut over GPUs.
class JobForm : public InspectorForm {
    Q_OBJECT

public:
    JobForm(Document& document, QWidget* parent = nullptr);

    void refresh() override;

private:
    using CountOf = std::uint32_t& (*)(TrainingJob&);
    struct CountField {
        CountOf count;
        ValueField* field;
    };

    void change(const std::function<void(TrainingJob&)>& change);
    void addModelFields();
    void addPlanFields();
    void addExchangeFields();
    void addReadings();
    void addCount(const QString& label, CountOf count, const QString& toolTip = {});
    void addChoice(ChoiceField*& field, const QString& label, const QStringList& choices,
                   const QString& toolTip, std::function<void(TrainingJob&, int)> apply);
    QString setReplicas(const QString& text);
    QString setOverlap(double share);
    QString setBucket(Bytes size);
    void showReadings();

    std::vector<CountField> m_counts;
    ChoiceField* m_model;
    ChoiceField* m_precision;
    ChoiceField* m_recompute;
    ChoiceField* m_allReduce;
    ValueField* m_data;
    ValueField* m_overlap;
    ValueField* m_bucket;
    QLabel* m_parameters;
    QLabel* m_replicas;
    QLabel* m_gpus;
};

} // namespace lockstep::ui
