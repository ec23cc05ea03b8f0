// Collectives as published against what the catalog's few figures predict; rows held out were not fitted on.
#include <algorithm>
#include <cmath>
#include <fstream>

#include <QObject>
#include <QTest>
#include <nlohmann/json.hpp>

#include "core/calibration/CollectiveRow.h"
#include "core/calibration/Residuals.h"
#include "core/network/BusBandwidth.h"
#include "core/network/CollectivePrediction.h"
#include "core/storage/CatalogFile.h"
#include "tests/core/Dice.h"

using namespace lockstep;
using nlohmann::json;

namespace {

constexpr double large = 67108864; // 64 MiB

const std::vector<MeasuredRow>& rows() {
    static const MeasuredRows read = std::get<MeasuredRows>(readRows(LOCKSTEP_TEST_DATA "/rows.json"));
    return read.rows;
}

const CollectiveConstants& constants() {
    static const CollectiveConstants read =
        std::get<CollectiveConstants>(readCollectiveConstants(findResources() / "catalog"));
    return read;
}

struct Errors {
    std::vector<double> all;
    std::vector<double> ofLarge;
    std::vector<double> ofExperts;
};

double meanOf(const std::vector<double>& values) {
    return summarize(values).mean;
}

bool isHeldOut(const MeasuredRow& row) {
    return std::ranges::count(constants().heldOut, row.id) > 0;
}

Errors errorsOf(bool heldOut) {
    Errors errors;
    for (const MeasuredRow& row : rows()) {
        if (row.kind != "collective" || row.use != RowUse::score || isHeldOut(row) != heldOut)
            continue;
        const RowAnswer answer = predictCollectiveRow(row, constants());
        const auto* prediction = std::get_if<RowPrediction>(&answer);
        for (const PointPrediction& point :
             prediction ? prediction->points : std::vector<PointPrediction>{}) {
            (prediction->group == expertExchange ? errors.ofExperts : errors.all)
                .push_back(point.relativeError());
            if (prediction->group != expertExchange && point.size >= largeCollective)
                errors.ofLarge.push_back(point.relativeError());
        }
    }
    return errors;
}

MeasuredRow rowOf(const std::string& id) {
    return *std::ranges::find(rows(), id, &MeasuredRow::id);
}

RowPrediction predictionOf(const MeasuredRow& row) {
    return std::get<RowPrediction>(predictCollectiveRow(row, constants()));
}

} // namespace

class CollectivePredictionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fittedRows();
    void heldOutRows();
    void heldOutRowsSetNoFigure();
    void expertKernels();
    void pointsAreComparedAsPublished();
    void badRowsAreExplained();
    void messages();
    void copiesOfAToken();
    void publishedPeaks();
    void vidurCountsBytes();
    void lawsHold();
    void whatIsNotKnownIsSaid();
};

void CollectivePredictionTest::fittedRows() {
    const Errors errors = errorsOf(false);
    qInfo("fitted: %zu points, mean %.2f %%; from 64 MiB %zu points, mean %.2f %%", errors.all.size(),
          100 * meanOf(errors.all), errors.ofLarge.size(), 100 * meanOf(errors.ofLarge));
    QVERIFY(errors.all.size() > 200);
    QVERIFY(meanOf(errors.all) <= 0.06);
    QVERIFY(meanOf(errors.ofLarge) <= 0.04);
}

void CollectivePredictionTest::heldOutRows() {
    const Errors errors = errorsOf(true);
    qInfo("held out: %zu points, mean %.2f %%; from 64 MiB %zu points, mean %.2f %%", errors.all.size(),
          100 * meanOf(errors.all), errors.ofLarge.size(), 100 * meanOf(errors.ofLarge));
    QVERIFY(errors.all.size() > 70);
    QVERIFY(meanOf(errors.all) <= 0.08);
    QVERIFY(meanOf(errors.ofLarge) <= 0.04);
}

void CollectivePredictionTest::heldOutRowsSetNoFigure() {
    std::ifstream file(findResources() / "catalog" / "collectives.json");
    json catalog = json::parse(file);
    QCOMPARE(catalog["held_out"].size(), constants().heldOut.size());
    catalog.erase("held_out");
    for (const std::string& id : constants().heldOut) {
        QCOMPARE(rowOf(id).kind, std::string("collective"));
        QVERIFY2(catalog.dump().find(id) == std::string::npos, id.c_str());
    }
}

void CollectivePredictionTest::expertKernels() {
    const std::vector<double> errors = errorsOf(false).ofExperts;
    qInfo("expert kernels: %zu points, mean %.2f %%", errors.size(), 100 * meanOf(errors));
    QVERIFY(errors.size() >= 56);
    QVERIFY(meanOf(errors) <= 0.09);
}

void CollectivePredictionTest::pointsAreComparedAsPublished() {
    // 8 ranks, all-reduce: 2 x 7/8 of the vector is on the bus. 400 GB/s of 2^30 bytes: 1.75 x 2^30 / 4e11 s
    // = 4.6976 ms. The second point is below 1 GB/s, the third below the row's own least size, the fourth has
    // no size.
    MeasuredRow row = rowOf("C-AZ-H100");
    row.minBytes = 4194304;
    row.expected = Json::parse(R"({"columns": ["bytes", "busbw_GBps"],
                                   "points": [[1073741824, 400], [8388608, 0.9], [1048576, 90], [null, 9]]})");
    RowPrediction prediction = predictionOf(row);
    QCOMPARE(prediction.points.size(), std::size_t{1});
    QVERIFY(std::fabs(prediction.expected / 4.6976e-3 - 1) < 1e-4);
    // A published time goes before the bus bandwidth beside it.
    row.expected = Json::parse(R"({"columns": ["bytes", "time_us", "busbw_GBps"],
                                   "points": [[1073741824, 5000, 400]]})");
    prediction = predictionOf(row);
    QVERIFY(std::fabs(prediction.expected / 5e-3 - 1) < 1e-12);
    // Of two points the row's error is the mean of the sizes: one too slow does not make up for one too fast.
    const double predicted = prediction.predicted;
    row.expected["points"] =
        Json::array({{1073741824, predicted / 1.1 * 1e6}, {1073741824, predicted / 0.9 * 1e6}});
    QVERIFY(std::fabs(predictionOf(row).relativeError - 0.1) < 1e-9);
}

void CollectivePredictionTest::badRowsAreExplained() {
    const auto why = [](const std::string& key, const Json& value, Json expected = {}) {
        MeasuredRow row = rowOf("C-AZ-H100");
        row.config[key] = value;
        if (!expected.is_null())
            row.expected = std::move(expected);
        const RowAnswer answer = predictCollectiveRow(row, constants());
        return std::holds_alternative<std::string>(answer) ? std::get<std::string>(answer) : "";
    };
    QVERIFY(why("nodes", 1).empty());
    QCOMPARE(why("nodes", "many"), std::string("“nodes” is not a positive number"));
    QCOMPARE(why("n_gpu", nullptr), std::string("“n_gpu” is missing"));
    QVERIFY(why("gpu", "TPUv4").find("TPUv4") != std::string::npos);
    QVERIFY(why("gpu", 7).find("no figures") != std::string::npos);
    QVERIFY(why("collective", "barrier").find("barrier") != std::string::npos);
    QVERIFY(!why("nodes", 1, Json::object()).empty());
    QVERIFY(!why("nodes", 1, Json::parse(R"({"columns": 7, "points": 8})")).empty());
    QVERIFY(!why("nodes", 1, Json::parse(R"({"columns": ["bytes"], "points": [7, [], [1e9]]})")).empty());
    QVERIFY(
        !why("nodes", 1, Json::parse(R"({"columns": ["bytes", "time_us"], "points": {"a": 1}})")).empty());
}

void CollectivePredictionTest::messages() {
    // RoCE: 2.6 us and 1 us a switch; one switch on the same leaf, three across. InfiniBand with the same
    // ends and 0.15 us: 2.75 against 2.8 measured.
    QVERIFY(std::fabs(predictMessage(constants(), "RoCE", 1)->value - 3.6e-6) < 1e-12);
    QVERIFY(std::fabs(predictMessage(constants(), "RoCE", 3)->value - 5.6e-6) < 1e-12);
    QVERIFY(std::fabs(predictMessage(constants(), "InfiniBand", 1)->value / 2.8e-6 - 1) < 0.02);
    QVERIFY(!predictMessage(constants(), "Token Ring", 1));
}

void CollectivePredictionTest::copiesOfAToken() {
    // Eight experts over 8 ranks: 8 (1 - (7/8)^8) = 5.251 ranks hold one, 7/8 of them elsewhere: 4.595. One
    // copy for each expert: 7. With one expert and any number of places: it is elsewhere or not.
    QVERIFY(std::fabs(copiesPerToken(8, 8, false) - 4.5947) < 1e-4);
    QVERIFY(std::fabs(copiesPerToken(8, 8, true) - 7) < 1e-12);
    QVERIFY(std::fabs(copiesPerToken(4, 1, false) - 0.75) < 1e-12);
}

void CollectivePredictionTest::publishedPeaks() {
    // NVIDIA's peaks, sizes not printed and not fitted on: 192 GB/s all-reduce on A100 with 25 GB/s a GPU
    // over many nodes, 48 GB/s a GPU all-to-all on H100 with 50.
    CollectiveQuestion question{"all_reduce", "A100-80", 64, 8, {64e9}, false, BytesPerSecond{25e9}};
    const Seconds reduce = std::get<CollectivePrediction>(predictCollective(constants(), question)).time;
    QVERIFY(std::fabs(busBandwidth(Collective::allReduce, 64, question.amount, reduce).value / 192e9 - 1) <
            0.02);
    question = {"alltoall", "H100", 512, 64, {64e9}, false, {}};
    const auto exchange = std::get<CollectivePrediction>(predictCollective(constants(), question));
    QVERIFY(!exchange.hasBeenMeasured);
    QVERIFY(std::fabs(busBandwidth(Collective::allToAll, 512, question.amount, exchange.time).value / 48e9 -
                      1) < 0.03);
}

void CollectivePredictionTest::vidurCountsBytes() {
    // 64 MiB inside a node, measured by others and not fitted on. Were the sizes elements of two bytes, twice
    // as much would have moved, and ours would be more than half too slow.
    std::ifstream file(LOCKSTEP_TEST_DATA "/peers.json");
    const json measured = json::parse(file)["vidur_measured"];
    int compared = 0;
    for (const json& row : measured) {
        const std::string system = row["system"];
        if (row["gpus"] > row["gpus_per_node"] || row["bytes"] != large)
            continue;
        CollectiveQuestion question{"all_reduce", system.substr(0, 4), row["gpus"], 1, {large}, false, {}};
        const double expected = row["median_ms"].get<double>() * 1e-3;
        const auto time = [&] {
            return std::get<CollectivePrediction>(predictCollective(constants(), question)).time.value;
        };
        QVERIFY(std::fabs(time() / expected - 1) < 0.12);
        question.amount = {2 * large};
        QVERIFY(time() / expected > 1.5);
        ++compared;
    }
    QCOMPARE(compared, 6);
}

void CollectivePredictionTest::lawsHold() {
    Dice dice(17);
    for (const GpuGeneration& generation : constants().generations)
        for (int round = 0; round < 300; ++round) {
            CollectiveQuestion question;
            question.gpu = generation.gpus.front();
            question.collective = dice.pick<std::string>({"all_reduce", "all_gather", "alltoall"});
            question.nodes = dice.chance(0.5) ? 1 : dice.whole(2, 512);
            question.ranks = question.nodes * dice.whole(question.nodes > 1 ? 1 : 2, 8);
            question.amount = {dice.magnitude(1e3, 1e10)};
            const auto timeFor = [&](Bytes amount) {
                CollectiveQuestion asked = question;
                asked.amount = amount;
                return std::get<CollectivePrediction>(predictCollective(constants(), asked)).time;
            };
            QVERIFY(timeFor(question.amount).value > 0);
            QVERIFY(timeFor(question.amount * dice.real(1, 4)) >= timeFor(question.amount));
            question.ranks = question.nodes = 1;
            QCOMPARE(timeFor(question.amount), Seconds{});
        }
}

void CollectivePredictionTest::whatIsNotKnownIsSaid() {
    CollectiveQuestion question{"all_reduce", "V100", 8, 1, {1e9}, false, {}};
    QVERIFY(std::holds_alternative<std::string>(predictCollective(constants(), question)));
    question.gpu = "H100 SXM";
    QVERIFY(std::holds_alternative<CollectivePrediction>(predictCollective(constants(), question)));
    question.collective = "barrier";
    QVERIFY(std::holds_alternative<std::string>(predictCollective(constants(), question)));
    question.collective = "all-reduce";
    question.nodes = 16;
    QVERIFY(std::holds_alternative<std::string>(predictCollective(constants(), question)));
    QVERIFY(std::holds_alternative<std::vector<StorageError>>(readCollectiveConstants("/nowhere")));
}

QTEST_APPLESS_MAIN(CollectivePredictionTest)
#include "tst_collective_prediction.moc"
