// The published schemas and the reader must agree: what the program writes is valid, what is not is refused
// by both.
#include <filesystem>
#include <fstream>

#include <QTest>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "core/storage/CatalogFile.h"
#include "core/storage/ScenarioFile.h"
#include "tests/core/RandomScenario.h"

using namespace lockstep;
using Json = nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

namespace {

Json readJson(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return Json::parse(stream);
}

/// Draft 7 is the newest this validator speaks; the schemas use nothing that came later but $defs.
class Schema {
public:
    explicit Schema(const char* name) {
        Json document = readJson(findResources() / "schema" / name);
        if (name == std::string("scenario.schema.json"))
            resolveCatalog(document);
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(NlohmannJsonAdapter(document), m_schema);
    }

    /// Empty where the schema accepts.
    std::string fault(const Json& json) const {
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (validator.validate(m_schema, NlohmannJsonAdapter(json), &results))
            return {};
        valijson::ValidationResults::Error error;
        std::string faults = "refused";
        while (results.popError(error)) {
            faults += "; ";
            for (const std::string& part : error.context)
                faults += part;
            faults += ": " + error.description;
        }
        return faults;
    }

private:
    /// References from one file to the other become references inside the file.
    static void resolveCatalog(Json& document) {
        const Json catalog = readJson(findResources() / "schema" / "catalog.schema.json");
        for (const auto& [name, definition] : catalog["$defs"].items())
            if (!document["$defs"].contains(name))
                document["$defs"][name] = definition;
        std::string text = document.dump();
        const std::string foreign = "catalog.schema.json#";
        for (std::size_t at = text.find(foreign); at != std::string::npos; at = text.find(foreign, at))
            text.replace(at, foreign.size(), "#");
        document = Json::parse(text);
    }

    valijson::Schema m_schema;
};

/// Names of types and texts that the schemas want, where random ones are empty or no pointer; and a seed that
/// this validator can compare.
Scenario withNames(Scenario scenario) {
    for (RackGroup& group : scenario.rackGroups)
        group.rack += "R";
    for (Link& link : scenario.links)
        link.type += "L";
    for (OwnFactor& own : scenario.ownFactors)
        own.gpu += "G";
    for (Assumption& assumption : scenario.assumptions)
        assumption = {"/links/0", assumption.text + "A", assumption.source};
    scenario.seed >>= 1;
    scenario.job.model += "M";
    scenario.job.stack += "S";
    return scenario;
}

} // namespace

class SchemaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void examplesAreValid();
    void writtenScenariosAreValid();
    void catalogIsValid();
    void bothRefuse_data();
    void bothRefuse();
};

void SchemaTest::examplesAreValid() {
    const Schema schema("scenario.schema.json");
    int examples = 0;
    for (const auto& entry : std::filesystem::directory_iterator(findResources() / "examples")) {
        QCOMPARE(QString::fromStdString(schema.fault(readJson(entry.path()))), QString());
        ++examples;
    }
    QVERIFY(examples >= 3);
}

void SchemaTest::writtenScenariosAreValid() {
    const Schema schema("scenario.schema.json");
    const auto catalog = std::get<TypeCatalog>(readCatalog(findResources() / "catalog"));
    Scenario scenario;
    scenario.catalogVersion = catalog.version;
    scenario.job.model = "Llama 3 8B";
    scenario.ownTypes = catalog;
    scenario.ownTypes.version.clear();
    QCOMPARE(QString::fromStdString(schema.fault(Json::parse(printScenario(scenario)))), QString());
    // Whatever the reader takes, bounds included. The schemas ask for names, which the reader leaves to
    // others.
    Dice dice(23);
    for (int i = 0; i < 100; ++i) {
        scenario = randomScenario(dice);
        const std::string text = printScenario(withNames(scenario));
        QCOMPARE(QString::fromStdString(schema.fault(Json::parse(text))), QString());
    }
}

void SchemaTest::catalogIsValid() {
    const Schema schema("catalog.schema.json");
    for (const char* file : {"gpus.json", "racks.json", "links.json", "models.json"})
        QCOMPARE(QString::fromStdString(schema.fault(readJson(findResources() / "catalog" / file))),
                 QString());
}

void SchemaTest::bothRefuse_data() {
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::newRow("text for a number") << "/seed"
                                       << "\"seven\"";
    QTest::newRow("negative count") << "/rack_groups/0/count"
                                    << "-1";
    QTest::newRow("fraction of a rack") << "/rack_groups/0/count"
                                        << "1.5";
    QTest::newRow("absurd age") << "/links/0/age_years"
                                << "1000";
    QTest::newRow("route shorter than straight") << "/links/0/route_factor"
                                                 << "0.5";
    QTest::newRow("unknown key") << "/job/batch"
                                 << "1";
    QTest::newRow("unknown choice") << "/job/precision"
                                    << "\"fp7\"";
    QTest::newRow("more overlap than time") << "/job/overlap"
                                            << "1.5";
    QTest::newRow("no replicas") << "/job/plan/data"
                                 << "0";
    QTest::newRow("list for an object") << "/job"
                                        << "[]";
    QTest::newRow("schedule unheard of") << "/job/plan/schedule"
                                         << "\"1F1B\"";
    QTest::newRow("number for a flag") << "/campuses/0/rails"
                                       << "1";
    QTest::newRow("no leaf ports") << "/campuses/0/leaf_ports"
                                   << "0";
    QTest::newRow("no experts' rank") << "/job/plan/expert"
                                      << "0";
    QTest::newRow("more than 32 bits") << "/job/low_communication"
                                       << "{\"outer_bits\": 33}";
    QTest::newRow("worthless tokens") << "/job/low_communication"
                                      << "{\"token_worth\": 0}";
    QTest::newRow("faster than healthy") << "/job/stragglers"
                                         << "{\"fail_slow_factor\": 0.9}";
    QTest::newRow("negative spread") << "/job/stragglers"
                                     << "{\"drift_spread\": -0.1}";
    QTest::newRow("factor for nothing") << "/own_factors"
                                        << "[{\"precision\": \"bf16\", \"factor\": 1}]";
    QTest::newRow("absurd factor") << "/own_factors"
                                   << "[{\"gpu\": \"H100 SXM\", \"precision\": \"bf16\", \"factor\": 11}]";
    QTest::newRow("newer format") << "/lockstep"
                                  << "2";
}

void SchemaTest::bothRefuse() {
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    const Schema schema("scenario.schema.json");
    const auto text =
        std::get<std::string>(readScenarioText(findResources() / "examples" / "colossus-1.lockstep"));
    const auto changed =
        std::get<std::string>(withValueSet(text, pointer.toStdString(), value.toStdString()));
    QVERIFY(!schema.fault(Json::parse(changed)).empty());
    QVERIFY(!std::holds_alternative<Scenario>(parseScenario(changed)));
}

QTEST_APPLESS_MAIN(SchemaTest)
#include "tst_schema.moc"
