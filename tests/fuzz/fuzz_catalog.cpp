// Any bytes may stand in the files of the catalog folder: each reader takes them or names a fault.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <variant>

#include <unistd.h>

#include "core/calibration/ConstantList.h"
#include "core/calibration/ModelBasis.h"
#include "core/network/CollectiveConstants.h"
#include "core/storage/CatalogFile.h"

namespace {

/// In memory where the system has such a place: every input is written there.
const std::filesystem::path& folder() {
    // Never destroyed: it is needed when the program ends.
    static const auto* const path = [] {
        const std::filesystem::path memory = "/dev/shm";
        const auto base =
            std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
        const auto made = base / ("lockstep-fuzz-" + std::to_string(getpid()));
        std::filesystem::create_directories(made);
        std::atexit([] { std::filesystem::remove_all(folder()); });
        return new std::filesystem::path(made);
    }();
    return *path;
}

template<class Value>
void expectValueOrFault(const lockstep::Loaded<Value>& loaded) {
    if (const auto* errors = std::get_if<1>(&loaded))
        if (errors->empty() || errors->front().sentence().empty())
            std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lockstep;
    for (const char* file : {"gpus.json", "calibration.json", "collectives.json", "residuals.json"}) {
        std::ofstream stream(folder() / file, std::ios::binary);
        stream.write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    }
    // The other lists are empty: what they would add is read in the same way.
    for (const char* file : {"racks.json", "links.json", "models.json"})
        std::ofstream(folder() / file) << R"({"lockstep_catalog": 1, "version": "1"})";
    expectValueOrFault(readCatalog(folder()));
    expectValueOrFault(readCalibration(folder()));
    expectValueOrFault(readCollectiveConstants(folder()));
    expectValueOrFault(readResidualTable(folder()));
    expectValueOrFault(readConstants(folder()));
    return 0;
}
