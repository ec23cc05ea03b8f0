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

constexpr double rackLane = 56;
constexpr double mostRackLane = 160;
constexpr double gpuLane = 44;
constexpr double mostPinned = 0.7; // of the view: something must be left to scroll

int blocksIn(const Fleet& fleet, GpuRange gpus) {
    return static_cast<int>(std::ranges::count_if(fleet.blocks, [gpus](const LaneBlock& block) {
        return block.gpus.first >= gpus.first && block.gpus.end() <= gpus.end();
    }));
}

/// Shares `room` by the square root of the GPUs; who would get less than `least` gets that, at the others'
/// cost.
std::vector<double> sharedHeights(const std::vector<std::uint32_t>& gpus, double room, double least) {
    std::vector<double> heights(gpus.size(), 0.0);
    std::vector<bool> small(gpus.size(), false);
    for (bool settled = false; !settled;) {
        double left = room;
        double weight = 0;
        for (std::size_t i = 0; i < heights.size(); ++i) {
            left -= small[i] ? least : 0.0;
            weight += small[i] ? 0.0 : std::sqrt(gpus[i]);
        }
        settled = true;
        for (std::size_t i = 0; i < heights.size(); ++i) {
            heights[i] = small[i] ? least : left * std::sqrt(gpus[i]) / weight;
            if (heights[i] >= least)
                continue;
            small[i] = true;
            settled = false;
        }
    }
    return heights;
}

class LaneStacker {
public:
    LaneStacker(const Fleet& fleet, const LaneExpansion& expansion, double pixel)
        : m_fleet(fleet), m_expansion(expansion), m_pixel(pixel) {}

    LaneLayout stack(const std::vector<Lane>& lanes, int height) {
        const std::vector<double> heights = heightsOf(lanes, height);
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            if (lanes[i].isHeader)
                m_layout.headers.push_back({lanes[i].campus, m_layout.height, rows(headerHeight)});
            else
                m_layout.bands.push_back(bandOf(lanes[i].key, heights[i]));
            m_layout.height +=
                (lanes[i].isHeader ? rows(headerHeight) : m_layout.bands.back().height) + rows(gap);
            if (lanes[i].isPinned && m_layout.height < mostPinned * height)
                m_layout.pinnedHeight = m_layout.height;
        }
        return std::move(m_layout);
    }

private:
    int rows(double logical) const { return static_cast<int>(std::lround(logical * m_pixel)); }

    double ownHeight(const LaneKey& key, std::uint32_t gpus) const {
        if (key.isGpu())
            return rows(gpuLane);
        return std::clamp<double>(3.0 * gpus, rows(rackLane), rows(mostRackLane));
    }

    /// Without what is expanded.
    std::vector<double> heightsOf(const std::vector<Lane>& lanes, double room) const {
        std::vector<double> heights(lanes.size(), 0.0);
        std::vector<std::uint32_t> sharing;
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            const std::uint32_t gpus = gpusOf(m_fleet, lanes[i].key).count;
            if (lanes[i].key.isPart())
                heights[i] = ownHeight(lanes[i].key, gpus);
            else if (!lanes[i].isHeader)
                sharing.push_back(gpus);
            room -= rows(gap) + (lanes[i].isHeader ? rows(headerHeight) : heights[i]);
        }
        const std::vector<double> shared = sharedHeights(sharing, room, rows(leastBand));
        for (std::size_t i = 0, next = 0; i < lanes.size(); ++i)
            if (!lanes[i].isHeader && !lanes[i].key.isPart())
                heights[i] = shared[next++];
        return heights;
    }

    LaneBand bandOf(const LaneKey& key, double usual) const {
        const auto wanted = m_expansion.find(key);
        const double factor = wanted == m_expansion.end() ? 1.0 : wanted->second;
        const GpuRange gpus = gpusOf(m_fleet, key);
        LaneBand band{key, gpus.count, m_layout.height, 0, 1};
        const double most = std::max(key.isGpu() ? 4 * usual : usual,
                                     static_cast<double>(rows(mostHeightPerGpu)) * gpus.count);
        band.height = std::max(1, static_cast<int>(std::clamp(usual * factor, std::min(usual, 8.0), most)));
        if (factor > 1)
            band.stacks = std::clamp(band.height / rows(leastStack), 1, std::max(1, blocksIn(m_fleet, gpus)));
        return band;
    }

    const Fleet& m_fleet;
    const LaneExpansion& m_expansion;
    double m_pixel;
    LaneLayout m_layout;
};

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

LaneLayout LaneLayout::of(const Fleet& fleet, const std::vector<Lane>& lanes, const LaneExpansion& expansion,
                          int height, double pixel) {
    return LaneStacker(fleet, expansion, pixel).stack(lanes, height);
}

const LaneBand* LaneLayout::bandAt(int row) const {
    const auto band = std::ranges::partition_point(
        bands, [row](const LaneBand& candidate) { return candidate.bottom() <= row; });
    return band == bands.end() || row < band->top ? nullptr : &*band;
}

const LaneHeader* LaneLayout::headerAt(int row) const {
    const auto header = std::ranges::find_if(headers, [row](const LaneHeader& candidate) {
        return row >= candidate.top && row < candidate.top + candidate.height;
    });
    return header == headers.end() ? nullptr : &*header;
}

} // namespace lockstep::ui
