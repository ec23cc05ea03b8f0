#include <algorithm>
#include <cmath>

#include "ui/timeline/TimelineGeometry.h"

namespace lockstep::ui {

namespace {

// In logical pixels.
constexpr double headerHeight = 20;
constexpr double leastBand = 30;
constexpr double gap = 3;
constexpr double leastStack = 32;

std::vector<std::uint32_t> blocksByGroup(const Fleet& fleet) {
    std::vector<std::uint32_t> blocks(fleet.groups.size(), 0);
    for (const LaneBlock& block : fleet.blocks)
        ++blocks[block.group];
    return blocks;
}

/// Shares `room` by the square root of the GPUs; who would get less than `least` gets that, at the others'
/// cost.
std::vector<double> sharedHeights(const Fleet& fleet, double room, double least) {
    std::vector<double> heights(fleet.groups.size(), 0.0);
    std::vector<bool> small(fleet.groups.size(), false);
    for (bool settled = false; !settled;) {
        double left = room;
        double weight = 0;
        for (std::size_t i = 0; i < heights.size(); ++i) {
            left -= small[i] ? least : 0.0;
            weight += small[i] ? 0.0 : std::sqrt(fleet.groups[i].gpus.count);
        }
        settled = true;
        for (std::size_t i = 0; i < heights.size(); ++i) {
            heights[i] = small[i] ? least : left * std::sqrt(fleet.groups[i].gpus.count) / weight;
            if (heights[i] >= least)
                continue;
            small[i] = true;
            settled = false;
        }
    }
    return heights;
}

int expandedHeight(double shared, double expansion, std::uint32_t gpus) {
    const double most = std::max(shared, static_cast<double>(mostRowsPerGpu) * gpus);
    return std::max(1, static_cast<int>(std::clamp(shared * expansion, std::min(shared, 8.0), most)));
}

} // namespace

std::uint32_t LaneBand::gpuAt(int row) const {
    const std::uint64_t inside = static_cast<std::uint64_t>(std::clamp(row, 0, height - 1));
    return static_cast<std::uint32_t>(inside * gpus / static_cast<std::uint64_t>(height));
}

int LaneBand::rowOf(std::uint32_t gpu) const {
    // The first row whose gpuAt is `gpu` or later.
    const std::uint64_t rows = static_cast<std::uint64_t>(height);
    return static_cast<int>((gpu * rows + gpus - 1) / std::max<std::uint64_t>(gpus, 1));
}

LaneLayout LaneLayout::of(const Fleet& fleet, int height, const LaneExpansion& expansion, double pixel) {
    LaneLayout layout;
    const auto rows = [pixel](double logical) { return static_cast<int>(std::lround(logical * pixel)); };
    const auto headers = static_cast<double>(fleet.campuses.size());
    const auto groups = static_cast<double>(fleet.groups.size());
    const double room = height - headers * rows(headerHeight) - (groups + headers) * rows(gap);
    const std::vector<double> heights = sharedHeights(fleet, room, rows(leastBand));
    const std::vector<std::uint32_t> blocks = blocksByGroup(fleet);
    std::size_t campus = fleet.campuses.size(); // none yet
    for (std::size_t i = 0; i < fleet.groups.size(); ++i) {
        const FleetGroup& group = fleet.groups[i];
        if (group.campus != campus) {
            campus = group.campus;
            layout.headers.push_back({campus, layout.height, rows(headerHeight)});
            layout.height += rows(headerHeight) + rows(gap);
        }
        const auto wanted = expansion.find(group.id);
        const double factor = wanted == expansion.end() ? 1.0 : wanted->second;
        LaneBand band{i, group.id, group.gpus.count, layout.height, 0, 1};
        band.height = expandedHeight(heights[i], factor, group.gpus.count);
        if (factor > 1)
            band.stacks =
                std::clamp(band.height / rows(leastStack), 1, std::max(1, static_cast<int>(blocks[i])));
        layout.bands.push_back(band);
        layout.height += band.height + rows(gap);
    }
    return layout;
}

const LaneBand* LaneLayout::bandAt(int y) const {
    const auto band = std::find_if(bands.begin(), bands.end(), [y](const LaneBand& candidate) {
        return y >= candidate.top && y < candidate.bottom();
    });
    return band == bands.end() ? nullptr : &*band;
}

} // namespace lockstep::ui
