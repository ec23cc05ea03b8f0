#include "ui/shell/welcome/ExampleResults.h"

#include "core/simulation/Engine.h"

namespace lockstep::ui {

namespace {

constexpr int steps = 20; ///< enough for the shares of causes to stand still to a percent

std::unique_ptr<RunSummary> runOf(const Scenario& scenario, const ModelBasis& basis) {
    const auto compiled = compile(scenario, basis);
    const auto* fleet = std::get_if<std::shared_ptr<const Fleet>>(&compiled);
    if (!fleet)
        return nullptr;
    Engine engine(*fleet);
    RunTotals totals;
    for (int step = 0; step < steps; ++step)
        totals.add(engine.advance(), engine.fleet());
    return std::make_unique<RunSummary>(totals.summary(scenario.name, scenario.seed));
}

} // namespace

ExampleResults::ExampleResults(std::vector<Example> examples, std::shared_ptr<const ModelBasis> basis,
                               QObject* parent)
    : QObject(parent)
    , m_examples(std::move(examples))
    , m_basis(std::move(basis))
    , m_results(m_examples.size()) {
    // One at a time: the rest of the machine is for what the person does.
    m_pool.setMaxThreadCount(1);
}

ExampleResults::~ExampleResults() {
    m_pool.clear();
    m_pool.waitForDone();
}

const RunSummary* ExampleResults::result(std::size_t index) const {
    return m_results[index].get();
}

void ExampleResults::start() {
    if (m_isStarted)
        return;
    m_isStarted = true;
    for (std::size_t i = 0; i < m_examples.size(); ++i)
        m_pool.start([this, i, scenario = m_examples[i].scenario, basis = m_basis] {
            // Shared, since a queued call has to be copied.
            auto result = std::make_shared<std::unique_ptr<RunSummary>>(runOf(scenario, *basis));
            QMetaObject::invokeMethod(
                this,
                [this, i, result] {
                    m_results[i] = std::move(*result);
                    Q_EMIT arrived(static_cast<int>(i));
                },
                Qt::QueuedConnection);
        });
}

} // namespace lockstep::ui
