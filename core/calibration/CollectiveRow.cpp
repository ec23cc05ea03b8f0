#include "core/calibration/CollectiveRow.h"

#include <cmath>

#include <fmt/format.h>

#include "core/calibration/ConfigNumbers.h"
#include "core/calibration/RowsFile.h"
#include "core/network/BusBandwidth.h"
#include "core/network/CollectivePrediction.h"

namespace lockstep {

namespace {

using Points = std::vector<PointPrediction>;

constexpr double slowestCompared = 1e9; // bytes a second on the bus
constexpr double microsecond = 1e-6;
/// Of the model that the published expert kernels were measured with (DeepSeek-V3), where a row names none.
constexpr double usualHidden = 7168;
constexpr double usualExperts = 8;

std::string wordOf(const Json& json, std::string_view key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Columns of a list of points by their names.
class Table {
public:
    Table(const Json& expected, std::string_view points) {
        for (const auto& column : expected.value("columns", Json::array()))
            m_columns.push_back(column.is_string() ? column.get<std::string>() : std::string());
        m_points = expected.value(std::string(points), Json::array());
    }

    bool has(std::string_view column) const { return indexOf(column) < m_columns.size(); }
    std::size_t size() const { return m_points.is_array() ? m_points.size() : 0; }
    /// Zero where there is no such number.
    double at(std::size_t point, std::string_view column) const {
        const std::size_t index = indexOf(column);
        const Json& row = m_points[point];
        return row.is_array() && index < row.size() && row[index].is_number() ? row[index].get<double>() : 0;
    }

private:
    std::size_t indexOf(std::string_view column) const {
        std::size_t index = 0;
        while (index < m_columns.size() && m_columns[index] != column)
            ++index;
        return index;
    }

    std::vector<std::string> m_columns;
    Json m_points;
};

CollectiveQuestion questionOf(const MeasuredRow& row, ConfigNumbers& config) {
    CollectiveQuestion question;
    question.collective = wordOf(row.config, "collective");
    question.gpu = wordOf(row.config, "gpu");
    question.ranks = config.need("n_gpu");
    question.nodes = config.findOr("racks", config.findOr("nodes", 1));
    question.customKernel = config.text("library").find("custom") != std::string::npos;
    if (const auto card = config.find("nic_gbps_per_gpu"))
        question.card = gigabitsPerSecond(*card);
    return question;
}

/// The published time of a point; zero where it is not compared.
Seconds publishedTime(const Table& table, std::size_t point, Collective collective, double ranks,
                      double least) {
    const Bytes amount{table.at(point, "bytes")};
    const double bus = table.at(point, "busbw_GBps") * 1e9;
    Seconds time{table.at(point, "time_us") * microsecond};
    if (!table.has("time_us") && bus > 0)
        time = timeOfBusBandwidth(collective, ranks, amount, {bus});
    const bool compared = amount.value > 0 && amount.value >= least && time.value > 0 &&
                          busBandwidth(collective, ranks, amount, time).value >= slowestCompared;
    return compared ? time : Seconds{};
}

RowAnswer answerOf(Points points, std::string group, const GpuGeneration* generation, bool measured) {
    if (points.empty())
        return "no point that can be compared: sizes are not printed, or all are below 1 GB/s";
    RowPrediction answer;
    answer.predicted = points.front().predicted;
    answer.expected = points.front().expected;
    for (const PointPrediction& point : points)
        answer.relativeError += std::fabs(point.relativeError()) / static_cast<double>(points.size());
    answer.points = std::move(points);
    answer.group = std::move(group);
    answer.generation = generation ? generation->name : "";
    answer.inRange = measured;
    if (!measured)
        answer.remarks.emplace_back("no measurement of this kind set a constant");
    return answer;
}

RowAnswer predictBySize(const MeasuredRow& row, const Table& table, const CollectiveConstants& constants) {
    ConfigNumbers config(row.config);
    CollectiveQuestion question = questionOf(row, config);
    const auto collective = collectiveNamed(question.collective);
    if (!config.fault().empty())
        return config.fault();
    if (!collective)
        return fmt::format("“{}” is no collective this predicts", question.collective);
    Points points;
    bool measured = true;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const Seconds expected = publishedTime(table, i, *collective, question.ranks, row.minBytes);
        if (expected.value <= 0)
            continue;
        question.amount = {table.at(i, "bytes")};
        const auto predicted = predictCollective(constants, question);
        if (const auto* why = std::get_if<std::string>(&predicted))
            return *why;
        const auto& prediction = std::get<CollectivePrediction>(predicted);
        measured = measured && prediction.hasBeenMeasured;
        points.push_back({question.amount.value, prediction.time.value, expected.value});
    }
    return answerOf(std::move(points), std::string(nameOf(*collective)), constants.generationOf(question.gpu),
                    measured);
}

ExpertQuestion expertQuestion(ConfigNumbers& config, const GpuGeneration* generation, bool overNetwork) {
    ExpertQuestion question;
    question.hidden = config.findOr("hidden", usualHidden);
    question.expertsPerToken = config.findOr("experts_per_token", usualExperts);
    question.ranks = config.need("n_gpu");
    question.nodes = config.findOr("racks", config.findOr("nodes", 1));
    question.rate = overNetwork  ? gigabitsPerSecond(config.findOr("nic_gbps_per_gpu", 400))
                    : generation ? generation->scaleUp
                                 : BytesPerSecond{};
    return question;
}

/// Tokens there (dispatch) and back (combine); the low-precision kernels quantize on the way there, with one
/// four-byte scale for 128 values.
std::string addExpertPoints(const Table& table, ExpertQuestion question, bool quantized,
                            const CollectiveConstants& constants, Points& points) {
    for (std::size_t i = 0; i < table.size(); ++i)
        for (const bool combine : {false, true}) {
            question.tokens = table.at(i, "tokens_per_gpu");
            question.combine = combine;
            question.bytesPerValue = quantized && !combine ? 1 + 4.0 / 128 : 2;
            const auto predicted = predictExpertExchange(constants, question);
            if (const auto* why = std::get_if<std::string>(&predicted))
                return *why;
            const double expected = table.at(i, combine ? "combine_us" : "dispatch_us") * microsecond;
            if (expected > 0 && question.tokens > 0)
                points.push_back(
                    {question.tokens, std::get<CollectivePrediction>(predicted).time.value, expected});
        }
    return {};
}

RowAnswer predictExperts(const MeasuredRow& row, const CollectiveConstants& constants) {
    ConfigNumbers config(row.config);
    const GpuGeneration* generation = constants.generationOf(wordOf(row.config, "gpu"));
    const bool overNetwork = config.findOr("nodes", 1) > 1;
    ExpertQuestion question = expertQuestion(config, generation, overNetwork);
    if (!config.fault().empty())
        return config.fault();
    const std::string place = overNetwork ? "nodes" : "one node";
    Points points;
    const auto add = [&](std::string kernel, std::string_view list, bool quantized) {
        question.kernel = std::move(kernel);
        return addExpertPoints(Table(row.expected, list), question, quantized, constants, points);
    };
    std::string why;
    if (row.expected.contains("low_latency_kernels")) {
        why = add("DeepEP low latency, " + place, "low_latency_kernels", true);
        if (why.empty())
            why = add("DeepEP normal, " + place, "normal_kernels_best_of_sm_counts", true);
    } else {
        why = add("TensorRT-LLM two-sided, NVLink", "points", false);
    }
    if (!why.empty())
        return why;
    return answerOf(std::move(points), std::string(expertExchange), generation, true);
}

} // namespace

RowAnswer predictCollectiveRow(const MeasuredRow& row, const CollectiveConstants& constants) {
    const Table table(row.expected, "points");
    if (table.has("tokens_per_gpu"))
        return predictExperts(row, constants);
    if (row.expected.contains("latency_us"))
        return "the latency of one packet is itself a constant; nothing is left to compare";
    if (!table.has("bytes"))
        return "nothing published that a collective can be compared with";
    return predictBySize(row, table, constants);
}

} // namespace lockstep
