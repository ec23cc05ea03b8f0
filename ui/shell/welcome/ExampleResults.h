#pragma once

#include <memory>
#include <vector>

#include <QObject>
#include <QThreadPool>

#include "core/report/Summary.h"
#include "ui/shell/Examples.h"

namespace lockstep::ui {

/// What each example comes to, worked out off the UI thread the first time somebody looks.
class ExampleResults : public QObject {
    Q_OBJECT

public:
    ExampleResults(std::vector<Example> examples, std::shared_ptr<const ModelBasis> basis,
                   QObject* parent = nullptr);
    ~ExampleResults() override;

    const std::vector<Example>& examples() const { return m_examples; }
    /// Null while it is not known.
    const RunSummary* result(std::size_t index) const;

    /// Starts what has not been started.
    void start();

Q_SIGNALS:
    void arrived(int index);

private:
    std::vector<Example> m_examples;
    std::shared_ptr<const ModelBasis> m_basis;
    std::vector<std::unique_ptr<RunSummary>> m_results;
    QThreadPool m_pool;
    bool m_isStarted = false;
};

} // namespace lockstep::ui
