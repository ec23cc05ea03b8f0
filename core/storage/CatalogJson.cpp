#include "core/storage/CatalogJson.h"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "core/scenario/TypeFigures.h"
#include "core/scenario/Words.h"

namespace lockstep {

namespace {

/// Reads figures by their forms.
struct FigureReader {
    JsonReader& figures;

    template<class Value>
    void operator()(const FigureForm& form, Sourced<Value>& figure) const {
        if (!figures.has(form.key) && form.optional)
            return;
        figures.object(form.key, [&](JsonReader& reader) {
            const double written = reader.number("value", form.least, form.most);
            figure.source = reader.textOr("source", "");
            if (figure.source.empty() && written != 0)
                reader.complain(reader.pointer(),
                                "a figure needs a source; write “assumption: …” where it is one");
            assign(figure.value, written * form.scale);
        });
    }
    static void assign(double& value, double number) { value = number; }
    template<class Unit>
    static void assign(Quantity<Unit>& value, double number) {
        value.value = number;
    }
};

double baseOf(double value) {
    return value;
}
template<class Unit>
double baseOf(Quantity<Unit> value) {
    return value.value;
}

/// The shortest number that reads back as the same value after scaling: 989 for 989e12, not
/// 988.9999999999999.
double unscaled(double value, double scale) {
    const double exact = value / scale;
    const std::string text = fmt::format("{:.15g}", exact);
    double shorter = exact;
    std::from_chars(text.data(), text.data() + text.size(), shorter); // std::stod would follow the locale
    return shorter * scale == value ? shorter : exact;
}

struct FigurePrinter {
    Json& figures;

    template<class Value>
    void operator()(const FigureForm& form, const Sourced<Value>& figure) const {
        if (form.optional && figure == Sourced<Value>{})
            return;
        figures[std::string(form.key)] = {{"value", plainNumber(unscaled(baseOf(figure.value), form.scale))},
                                          {"source", figure.source}};
    }
};

template<class Visit>
Json printFigures(Visit&& visitFigures) {
    Json figures = Json::object();
    visitFigures(FigurePrinter{figures});
    return figures;
}

} // namespace

Json plainNumber(double value) {
    constexpr double exactIntegers = 9007199254740992.0; // 2^53
    if (value == std::floor(value) && std::fabs(value) < exactIntegers)
        return static_cast<std::int64_t>(value);
    return value;
}

void readTypes(JsonReader& reader, TypeCatalog& catalog) {
    reader.list("gpus", [&](JsonReader& item) {
        GpuType& type = catalog.gpus.emplace_back();
        type.name = item.text("name");
        item.object("figures", [&](JsonReader& figures) { visitGpuFigures(type, FigureReader{figures}); });
    });
    reader.list("racks", [&](JsonReader& item) {
        RackType& type = catalog.racks.emplace_back();
        type.name = item.text("name");
        type.gpu = item.text("gpu");
        item.object("figures", [&](JsonReader& figures) { visitRackFigures(type, FigureReader{figures}); });
    });
    reader.list("links", [&](JsonReader& item) {
        LinkType& type = catalog.links.emplace_back();
        type.name = item.text("name");
        type.transport = static_cast<Transport>(item.choice("transport", transportNames));
        item.object("figures", [&](JsonReader& figures) { visitLinkFigures(type, FigureReader{figures}); });
    });
    reader.list("models", [&](JsonReader& item) {
        ModelType& type = catalog.models.emplace_back();
        type.name = item.text("name");
        item.object("figures", [&](JsonReader& figures) { visitModelFigures(type, FigureReader{figures}); });
    });
}

Json printTypes(const TypeCatalog& catalog) {
    Json types = Json::object();
    for (const GpuType& type : catalog.gpus)
        types["gpus"].push_back({{"name", type.name}, {"figures", printFigures([&](auto&& visit) {
                                                           visitGpuFigures(type, visit);
                                                       })}});
    for (const RackType& type : catalog.racks)
        types["racks"].push_back(
            {{"name", type.name}, {"gpu", type.gpu}, {"figures", printFigures([&](auto&& visit) {
                                                          visitRackFigures(type, visit);
                                                      })}});
    for (const LinkType& type : catalog.links)
        types["links"].push_back(
            {{"name", type.name},
             {"transport", nameOf(type.transport)},
             {"figures", printFigures([&](auto&& visit) { visitLinkFigures(type, visit); })}});
    for (const ModelType& type : catalog.models)
        types["models"].push_back({{"name", type.name}, {"figures", printFigures([&](auto&& visit) {
                                                             visitModelFigures(type, visit);
                                                         })}});
    return types;
}

} // namespace lockstep
