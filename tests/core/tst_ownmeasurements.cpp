// A factor of one's own: found again where it was put in, and only on compute.
#include <algorithm>
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/calibration/JobQuestion.h"
#include "core/calibration/OwnFactors.h"
#include "core/calibration/OwnMeasurements.h"
#include "core/calibration/TrainingPrediction.h"
#include "core/edit/Edits.h"
#include "core/storage/CatalogFile.h"
#include "core/training/StepEstimate.h"
#include "tests/core/Dice.h"

using namespace lockstep;

namespace {

const ModelBasis& basis() {
    static const ModelBasis read = std::get<ModelBasis>(readModelBasis(findResources() / "catalog"));
    return read;
}

const std::vector<MeasuredRow>& rows() {
    static const auto read = std::get<MeasuredRows>(readRows(LOCKSTEP_TEST_DATA "/rows.json"));
    return read.rows;
}

TrainingCase caseOf(const MeasuredRow& row) {
    return std::get<TrainingCase>(trainingCase(row, basis().calibration, basis().types));
}

/// The row as a cluster would have measured it on which kernels take `factor` times as long.
MeasuredRow asIfSlowed(MeasuredRow row, double factor, double noise = 1) {
    TrainingCase run = caseOf(row);
    slowKernels(run.question.kernels, factor);
    row.expected = {{"step_s", noise * predictedStep(run, basis().calibration.common).value}};
    return row;
}

std::vector<MeasuredRow> family(const char* name) {
    std::vector<MeasuredRow> list;
    for (const MeasuredRow& row : rows())
        if (row.family == name)
            list.push_back(row);
    return list;
}

MeasuredRow rowOf(const std::string& id) {
    return *std::ranges::find(rows(), id, &MeasuredRow::id);
}

OwnCalibration calibrated(const std::vector<MeasuredRow>& own) {
    return calibrateTo(own, basis(), "own.json");
}

} // namespace

class OwnMeasurementsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheFactorAgain();
    void carriesOverToOtherPlans();
    void medianShrugsOffOneRow();
    void leavesOneOut();
    void oneRowIsEnough();
    void unusedRowsAreExplained();
    void onlyKernelsAreScaled();
    void otherGpusKeepTheirTime();
    void editIsUndone();
};

void OwnMeasurementsTest::findsTheFactorAgain() {
    for (const double factor : {0.5, 0.93, 1.0, 1.17, 3.0}) {
        std::vector<MeasuredRow> own;
        for (const MeasuredRow& row : family("nemo-h100"))
            own.push_back(asIfSlowed(row, factor));
        const OwnCalibration found = calibrated(own);
        QVERIFY(found.unused.empty());
        QCOMPARE(found.groups.size(), std::size_t{2}); // H100 in BF16 and in FP8
        for (const OwnGroup& group : found.groups) {
            QCOMPARE(group.factor.gpu, std::string("H100 SXM"));
            QVERIFY(std::fabs(group.factor.factor / factor - 1) < 1e-9);
            QVERIFY(group.after().max < 1e-9);
        }
    }
}

void OwnMeasurementsTest::carriesOverToOtherPlans() {
    // Measured on the smallest fleet, asked about the largest: the factor is of kernels, not of the step.
    std::vector<MeasuredRow> own = family("nemo-h100");
    std::erase_if(own, [](const MeasuredRow& row) { return row.config["precision"] != "bf16"; });
    const auto bySize = [](const MeasuredRow& a, const MeasuredRow& b) {
        return a.config["n_gpu"].get<double>() < b.config["n_gpu"].get<double>();
    };
    const MeasuredRow smallest = *std::ranges::min_element(own, bySize);
    const MeasuredRow largest = *std::ranges::max_element(own, bySize);
    const double factor = calibrated({asIfSlowed(smallest, 1.3)}).groups.front().factor.factor;
    TrainingCase run = caseOf(largest);
    slowKernels(run.question.kernels, factor);
    const double expected = asIfSlowed(largest, 1.3).expected["step_s"].get<double>();
    QVERIFY(std::fabs(predictedStep(run, basis().calibration.common).value / expected - 1) < 1e-9);
}

void OwnMeasurementsTest::medianShrugsOffOneRow() {
    std::vector<MeasuredRow> own;
    for (const MeasuredRow& row : family("fsdp-mpt"))
        if (row.config["gpu"] == "H100" && row.config["precision"] == "bf16")
            own.push_back(asIfSlowed(row, 1.1, own.empty() ? 4 : 1));
    QVERIFY(own.size() >= 3);
    const OwnGroup group = calibrated(own).groups.front();
    QVERIFY(std::fabs(group.factor.factor / 1.1 - 1) < 1e-9);
    QVERIFY(group.rows.front().factor > 3);
}

void OwnMeasurementsTest::leavesOneOut() {
    // Factors 1, 1.1 and 1.3: without the first the median is 1.2, without the second 1.15, without the third
    // 1.05.
    const MeasuredRow row = rowOf("T-DG3-B1");
    std::vector<MeasuredRow> own{asIfSlowed(row, 1), asIfSlowed(row, 1.1), asIfSlowed(row, 1.3)};
    const OwnGroup group = calibrated(own).groups.front();
    QVERIFY(std::fabs(group.factor.factor - 1.1) < 1e-9);
    const std::array medians{1.2, 1.15, 1.05};
    for (std::size_t i = 0; i < own.size(); ++i) {
        const double predicted = asIfSlowed(row, medians[i]).expected["step_s"].get<double>();
        const double measured = own[i].expected["step_s"].get<double>();
        QVERIFY(std::fabs(*group.rows[i].leftOut - (predicted / measured - 1)) < 1e-9);
    }
    QCOMPARE(group.leftOut()->n, std::size_t{3});
    own.pop_back();
    QVERIFY(!calibrated(own).groups.front().leftOut());
}

void OwnMeasurementsTest::oneRowIsEnough() {
    const OwnCalibration found = calibrated({asIfSlowed(rowOf("T-DG3-B1"), 1.4)});
    QCOMPARE(found.factors().size(), std::size_t{1});
    QCOMPARE(found.factors().front().source, std::string("median of 1 own measurement in own.json"));
    QVERIFY(std::fabs(found.groups.front().before().mean) > 0.1);
}

void OwnMeasurementsTest::unusedRowsAreExplained() {
    const auto why = [](const MeasuredRow& row) {
        const OwnCalibration found = calibrated({row});
        return found.unused.empty() ? std::string() : found.unused.front().why;
    };
    MeasuredRow row = rowOf("T-DG3-B1");
    QVERIFY(why(row).empty());
    QVERIFY(why(rowOf("C-AZ-H100")).find("collective") != std::string::npos);
    row.config["gpu"] = "TPUv4";
    QVERIFY(why(row).find("TPUv4") != std::string::npos);
    row = rowOf("T-DG3-B1");
    row.expected = {{"step_s", 1e-4}};
    QVERIFY(why(row).starts_with("too fast"));
    row.expected = {{"step_s", 1e6}};
    QVERIFY(why(row).starts_with("too slow"));
    row = rowOf("T-DG3-B1");
    row.use = RowUse::exclude;
    row.why = "a bad day";
    QCOMPARE(why(row), std::string("a bad day"));
    QVERIFY(calibrated({}).groups.empty());
}

void OwnMeasurementsTest::onlyKernelsAreScaled() {
    // Twice the kernels' time is twice the compute unless the host was the slower one; links keep theirs.
    TrainingCase run = caseOf(rowOf("T-DG3-B1"));
    run.question.stack.hostLaunch = {};
    const StepEstimate before = estimateStep(run.question);
    applyOwnFactors(run.question, {{"H100 SXM", run.precision, 2, ""}}, "H100 SXM", run.precision);
    const StepEstimate after = estimateStep(run.question);
    QVERIFY(std::fabs(after.compute / before.compute - 2) < 1e-9);
    QVERIFY(std::fabs(after.optimizer / before.optimizer - 2) < 1e-9);
    QCOMPARE(after.scaleUp.value, before.scaleUp.value);
    QCOMPARE(after.transfer.value, before.transfer.value);
    QCOMPARE(after.overhead.value, before.overhead.value);
}

void OwnMeasurementsTest::otherGpusKeepTheirTime() {
    const std::vector<OwnFactor> factors{{"H100 SXM", Precision::bf16, 1.5, ""}};
    QCOMPARE(ownFactorFor(factors, "H100 SXM", Precision::bf16), 1.5);
    QCOMPARE(ownFactorFor(factors, "H100 SXM", Precision::fp8), 1.0);
    QCOMPARE(ownFactorFor(factors, "H200 SXM", Precision::bf16), 1.0);
    // A step never gets shorter where kernels get slower.
    Dice dice(11);
    for (const MeasuredRow& row : rows()) {
        if (row.kind != "training" || row.use != RowUse::score)
            continue;
        const double less = dice.real(0.3, 2);
        QVERIFY(asIfSlowed(row, less).expected["step_s"].get<double>() <
                asIfSlowed(row, less * dice.real(1.01, 2)).expected["step_s"].get<double>());
    }
}

void OwnMeasurementsTest::editIsUndone() {
    Scenario scenario;
    const std::vector<OwnFactor> factors{{"H100 SXM", Precision::bf16, 1.5, "mine"}};
    const ScenarioEdit edit = changeOwnFactors(scenario, factors);
    QVERIFY(!edit.empty());
    const Scenario before = scenario;
    apply(edit, scenario);
    QVERIFY(scenario.ownFactors == factors);
    QVERIFY(changeOwnFactors(scenario, factors).empty());
    QVERIFY(describe(edit).find("H100 SXM in bf16 1 → 1.5") != std::string::npos);
    revert(edit, scenario);
    QVERIFY(scenario == before);
}

QTEST_APPLESS_MAIN(OwnMeasurementsTest)
#include "tst_ownmeasurements.moc"
