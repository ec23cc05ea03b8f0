#include "app/cli/CollectiveCommand.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <optional>
#include <stdexcept>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/cli/RunCommand.h"
#include "core/network/BusBandwidth.h"
#include "core/network/CollectivePrediction.h"
#include "core/network/HierarchicalCollective.h"
#include "core/network/StragglingCollective.h"
#include "core/network/TransportGoodput.h"
#include "core/quantity/QuantityText.h"
#include "core/storage/CatalogFile.h"

namespace lockstep::cli {

namespace {

/// A sentence for the one who typed it.
struct WrongUsage : std::runtime_error {
    using std::runtime_error::runtime_error;
};

template<class Value>
Value needed(std::optional<Value> value, const std::string& option, const std::string& text,
             const char* example) {
    if (!value || !std::isfinite(value->value) || value->value < 0)
        throw WrongUsage(
            fmt::format("{} “{}” cannot be read; expected a quantity such as {}", option, text, example));
    return *value;
}

Bytes bytesOf(const std::string& option, const std::string& text) {
    return needed(parseBytes(text), option, text, "1GiB (2^30 bytes) or 1GB (10^9)");
}
Seconds secondsOf(const std::string& option, const std::string& text) {
    return needed(parseSeconds(text), option, text, "2us");
}

/// Bytes a second as 450GB/s, or bits as 400Gb/s; a bare number would leave open which.
BytesPerSecond rateOf(const std::string& option, const std::string& text) {
    std::optional<BytesPerSecond> rate;
    if (text.size() > 3 && text.ends_with("B/s")) {
        if (const auto amount = parseBytes(text.substr(0, text.size() - 2)))
            rate = *amount / Seconds{1};
    } else if (!text.empty() && std::isalpha(static_cast<unsigned char>(text.back()))) {
        rate = parseBitRate(text);
    }
    if (rate && rate->value == 0)
        rate.reset();
    return needed(rate, option, text, "450GB/s or 400Gb/s");
}

template<class Names>
std::size_t choiceOf(const std::string& option, const std::string& text, const Names& names) {
    const auto found = std::ranges::find(names, text);
    if (found == names.end())
        throw WrongUsage(fmt::format("{} “{}” is unknown; expected one of {}", option, text,
                                     fmt::join(names.begin(), names.end(), ", ")));
    return static_cast<std::size_t>(found - names.begin());
}

std::optional<CollectiveAlgorithm> algorithmOf(const std::string& text) {
    if (text == "auto" || text == "hierarchical")
        return std::nullopt;
    return static_cast<CollectiveAlgorithm>(choiceOf("--algorithm", text, algorithmNames));
}

CollectiveLevel levelOf(const std::string& text) {
    std::vector<std::string> parts{""};
    for (const char c : text)
        if (c == ':')
            parts.emplace_back();
        else
            parts.back() += c;
    const auto ranks = parseCount(parts[0]);
    if (parts.size() < 3 || parts.size() > 4 || !ranks || *ranks < 1 || *ranks != std::floor(*ranks))
        throw WrongUsage(fmt::format(
            "--level “{}” cannot be read; expected RANKS:BANDWIDTH:LATENCY such as 8:450GB/s:2us", text));
    return {*ranks,
            {secondsOf("--level", parts[2]), rateOf("--level", parts[1])},
            parts.size() == 4 ? algorithmOf(parts[3]) : std::nullopt};
}

std::vector<CollectiveLevel> levelsOf(const CollectiveOptions& options) {
    std::vector<CollectiveLevel> levels;
    for (const std::string& level : options.levels)
        levels.push_back(levelOf(level));
    const auto algorithm = algorithmOf(options.algorithm);
    if (levels.empty()) {
        if (options.ranks < 1 || options.ranks != std::floor(options.ranks))
            throw WrongUsage("--ranks is missing or no whole number; expected at least 1");
        levels.push_back({options.ranks,
                          {secondsOf("--latency", options.latency), rateOf("--bandwidth", options.bandwidth)},
                          algorithm});
    }
    for (CollectiveLevel& level : levels)
        if (!level.algorithm)
            level.algorithm = algorithm;
    return levels;
}

/// The outermost level runs over the long link: half a round trip a message more, and what the transport
/// leaves of the rate.
void lengthen(CollectiveLevel& level, const CollectiveOptions& options) {
    if (options.roundTrip.empty())
        return;
    const Seconds roundTrip = secondsOf("--rtt", options.roundTrip);
    if (roundTrip.value == 0)
        throw WrongUsage("--rtt is 0; leave it out for a link without length");
    if (!options.window.empty())
        level.port.rate = std::min(
            level.port.rate, windowLimit(bytesOf("--window", options.window), options.flows, roundTrip));
    const auto response =
        static_cast<LossResponse>(choiceOf("--transport", options.transport, lossResponseNames));
    level.port.rate = goodputUnder(response, {level.port.rate, roundTrip, options.loss,
                                              bytesOf("--packet", options.packet), options.flows});
    if (!(level.port.rate.value > 0))
        throw WrongUsage("nothing arrives over this link; expected a --loss below 1 and a --window above 0");
    level.port.latency += roundTrip / 2;
}

double ranksOf(const std::vector<CollectiveLevel>& levels) {
    double ranks = 1;
    for (const CollectiveLevel& level : levels)
        ranks *= level.ranks;
    return ranks;
}

nlohmann::ordered_json bandwidths(Collective kind, double ranks, Bytes amount, Seconds time) {
    nlohmann::ordered_json json{{"collective", nameOf(kind)}, {"ranks", ranks}, {"bytes", amount.value}};
    json["seconds"] = time.value;
    if (time.value > 0) {
        json["algorithm_bandwidth_bytes_per_second"] = (amount / time).value;
        json["bus_bandwidth_bytes_per_second"] = busBandwidth(kind, ranks, amount, time).value;
    }
    return json;
}

nlohmann::ordered_json asJson(const CollectiveLevel& level, const LevelCost& cost) {
    return {{"algorithm", nameOf(cost.algorithm)},
            {"ranks", level.ranks},
            {"shard_bytes", cost.shard.value},
            {"messages", cost.shape.messages},
            {"volume", cost.shape.volume},
            {"chunks", cost.shape.chunks},
            {"latency_seconds_each", level.port.latency.value},
            {"bytes_per_second", level.port.rate.value},
            {"latency_seconds", cost.time.latency.value},
            {"transfer_seconds", cost.time.transfer.value}};
}

std::string sentence(const CollectiveLevel& level, const LevelCost& cost) {
    std::string text = fmt::format(
        "{}, {} ranks: {} messages of {} + {} x {} at {} = {} + {}", nameOf(cost.algorithm),
        printCount(level.ranks), printNumber(cost.shape.messages), printSeconds(level.port.latency),
        printNumber(cost.shape.volume), printBytes(cost.shard), printByteRate(level.port.rate),
        printSeconds(cost.time.latency), printSeconds(cost.time.transfer));
    if (cost.shape.chunks > 1)
        text += fmt::format(" ({} chunks)", printNumber(cost.shape.chunks));
    return text;
}

void addStraggling(nlohmann::ordered_json& json, const CollectiveOptions& options, Seconds duration) {
    if (options.ready.empty())
        return;
    std::vector<Seconds> ready;
    for (const std::string& text : options.ready)
        ready.push_back(secondsOf("--ready", text));
    const StragglingEnd end = straggle(ready, duration);
    json["end_seconds"] = end.end.value;
    json["latest"] = end.latest;
    for (const Seconds wait : end.waits)
        json["wait_seconds"].push_back(wait.value);
}

void print(const nlohmann::ordered_json& json, const std::vector<std::string>& lines) {
    std::cout << fmt::format("{}  {}\n", printSeconds({json["seconds"].get<double>()}),
                             json["collective"].get<std::string>());
    if (json.contains("bus_bandwidth_bytes_per_second"))
        std::cout << fmt::format("algorithm bandwidth {}, bus bandwidth {}\n",
                                 printByteRate({json["algorithm_bandwidth_bytes_per_second"].get<double>()}),
                                 printByteRate({json["bus_bandwidth_bytes_per_second"].get<double>()}));
    for (const std::string& line : lines)
        std::cout << line << '\n';
    if (json.contains("end_seconds"))
        std::cout << fmt::format("ends at {}, waiting for rank {}\n",
                                 printSeconds({json["end_seconds"].get<double>()}),
                                 json["latest"].get<std::size_t>());
}

int emit(nlohmann::ordered_json json, const std::vector<std::string>& lines,
         const CollectiveOptions& options) {
    addStraggling(json, options, {json["seconds"].get<double>()});
    if (options.json)
        std::cout << json.dump(2) << '\n';
    else
        print(json, lines);
    return good;
}

int closedForm(const CollectiveOptions& options, Collective kind) {
    const Bytes amount = bytesOf("--bytes", options.bytes);
    std::vector<CollectiveLevel> levels = levelsOf(options);
    lengthen(levels.back(), options);
    const auto costs = hierarchicalCollective(kind, amount, levels);
    if (!costs)
        throw WrongUsage(fmt::format("no {} is made by {}", nameOf(kind), options.algorithm));
    auto json = bandwidths(kind, ranksOf(levels), amount, totalOf(*costs).total());
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        json["levels"].push_back(asJson(levels[i], (*costs)[i]));
        lines.push_back(sentence(levels[i], (*costs)[i]));
    }
    return emit(std::move(json), lines, options);
}

int asMeasured(const CollectiveOptions& options, Collective kind) {
    const Bytes amount = bytesOf("--bytes", options.bytes);
    const auto constants = readCollectiveConstants(findResources() / "catalog");
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&constants)) {
        for (const StorageError& error : *errors)
            std::cerr << "error: " << error.sentence() << '\n';
        return inputOutput;
    }
    CollectiveQuestion question{
        options.collective, options.gpu, options.ranks, options.nodes, amount, false, {}};
    if (!options.bandwidth.empty())
        question.card = rateOf("--bandwidth", options.bandwidth);
    const auto predicted = predictCollective(std::get<CollectiveConstants>(constants), question);
    if (const auto* why = std::get_if<std::string>(&predicted))
        throw WrongUsage(*why);
    const auto& prediction = std::get<CollectivePrediction>(predicted);
    auto json = bandwidths(kind, options.ranks, amount, prediction.time);
    json["law"] = prediction.law;
    json["has_been_measured"] = prediction.hasBeenMeasured;
    return emit(std::move(json), {std::string(prediction.law)}, options);
}

} // namespace

void addCollectiveOptions(CLI::App& command, CollectiveOptions& options) {
    command
        .add_option("collective", options.collective,
                    "all-reduce, reduce-scatter, all-gather, all-to-all or broadcast")
        ->required();
    command
        .add_option("--algorithm", options.algorithm,
                    "ring, tree, halving-doubling, direct, in-network, hierarchical or auto")
        ->capture_default_str();
    command.add_option("--ranks", options.ranks, "Ranks, where no --level is given")
        ->check(CLI::Range(1.0, 1e9));
    command.add_option("--bytes", options.bytes, "Whole vector, such as 1GiB; for all-to-all one rank's")
        ->required();
    command.add_option("--latency", options.latency, "Per message, such as 2us")->capture_default_str();
    command.add_option("--bandwidth", options.bandwidth, "One rank's, one way, such as 450GB/s or 400Gb/s");
    command
        .add_option("--level", options.levels,
                    "RANKS:BANDWIDTH:LATENCY[:ALGORITHM]; repeat from the inside out")
        ->allow_extra_args(false);
    command.add_option("--rtt", options.roundTrip, "Round trip of the outermost level's link, such as 10ms");
    command.add_option("--loss", options.loss, "Packet loss on it, such as 1e-6")
        ->check(CLI::Range(0.0, 1.0));
    command.add_option("--transport", options.transport, "go-back-n, selective-repeat, reno, cubic or bbr")
        ->capture_default_str();
    command.add_option("--packet", options.packet, "Packet on it")->capture_default_str();
    command.add_option("--flows", options.flows, "Queue pairs or connections on it")
        ->capture_default_str()
        ->check(CLI::Range(1.0, 1e6));
    command.add_option("--window", options.window, "Bytes a flow may have outstanding, such as 256KiB");
    command.add_option("--ready", options.ready, "When a rank is ready; repeat for each rank")
        ->allow_extra_args(false);
    command.add_option("--gpu", options.gpu, "Instead: as measured on this GPU, such as H100");
    command.add_option("--nodes", options.nodes, "With --gpu: servers, or racks where a rack is one domain")
        ->capture_default_str()
        ->check(CLI::Range(1.0, 1e9));
    command.add_flag("--json", options.json, "The result as JSON on standard output");
}

int collective(const CollectiveOptions& options) {
    try {
        const auto kind =
            static_cast<Collective>(choiceOf("collective", options.collective, collectiveNames));
        return options.gpu.empty() ? closedForm(options, kind) : asMeasured(options, kind);
    } catch (const WrongUsage& wrong) {
        std::cerr << "error: " << wrong.what() << '\n';
        return wrongUsage;
    }
}

} // namespace lockstep::cli
