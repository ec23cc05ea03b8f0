#pragma once

#include <string_view>

#include "core/scenario/TypeCatalog.h"

namespace lockstep {

/// How one figure of a type is written: its key in files (which carries the unit), its label and unit for
/// people, how many SI units one written unit is, and the range outside which it is a mistake.
struct FigureForm {
    std::string_view key;
    std::string_view label;
    std::string_view unit;
    double scale;
    double least;
    double most;
    bool optional = false; ///< files from before it was known leave it out, which means zero
};

/// Calls `visit(const FigureForm&, figure)` for every figure of a type, in file order. Files, schema checks
/// and the inspector all read the same list. `Type` may be const.
template<class Type, class Visit>
void visitGpuFigures(Type& type, Visit&& visit) {
    visit(FigureForm{"bf16_tflops", "BF16 peak", "TFLOP/s", 1e12, 1, 1e6}, type.bf16);
    visit(FigureForm{"fp8_tflops", "FP8 peak", "TFLOP/s", 1e12, 0, 1e6}, type.fp8);
    visit(FigureForm{"fp4_tflops", "FP4 peak", "TFLOP/s", 1e12, 0, 1e6}, type.fp4);
    visit(FigureForm{"memory_gb", "Memory", "GB", 1e9, 1, 1e5}, type.memory);
    visit(FigureForm{"memory_tb_per_s", "Memory bandwidth", "TB/s", 1e12, 0.01, 1e4}, type.memoryBandwidth);
    visit(FigureForm{"scale_up_gb_per_s", "Scale-up bandwidth", "GB/s", 1e9, 1, 1e5}, type.scaleUpBandwidth);
    visit(FigureForm{"scale_up_domain", "Scale-up domain", "GPUs", 1, 1, 1e5}, type.scaleUpDomain);
    visit(FigureForm{"nic_gbps", "Network card", "Gb/s", 1e9 / 8, 0.1, 1e5}, type.nic);
    visit(FigureForm{"power_w", "Design power", "W", 1, 1, 1e5}, type.power);
    visit(FigureForm{"compute_efficiency", "Matrix efficiency", "", 1, 0.01, 1}, type.computeEfficiency);
    visit(FigureForm{"memory_efficiency", "Memory efficiency", "", 1, 0.01, 1}, type.memoryEfficiency);
    visit(FigureForm{"persistent_spread", "Lasting spread", "", 1, 0, 0.1}, type.persistentSpread);
    visit(FigureForm{"spread_growth_per_year", "Spread added a year", "", 1, 0, 0.05}, type.spreadGrowth);
    visit(FigureForm{"step_noise", "Step noise", "", 1, 0, 0.1}, type.stepNoise);
}

template<class Type, class Visit>
void visitRackFigures(Type& type, Visit&& visit) {
    visit(FigureForm{"gpus", "GPUs a rack", "", 1, 1, 1e5}, type.gpus);
    visit(FigureForm{"power_kw", "Rack power", "kW", 1e3, 0.1, 1e5}, type.power);
}

template<class Type, class Visit>
void visitLinkFigures(Type& type, Visit&& visit) {
    visit(FigureForm{"channel_gbps", "Channel", "Gb/s", 1e9 / 8, 0.001, 1e5}, type.channel);
    visit(FigureForm{"queue_pairs", "Queue pairs a channel", "", 1, 1, 1e6}, type.queuePairs);
    visit(FigureForm{"window_kib", "Window a queue pair", "KiB", 1024, 1, 1e9}, type.window);
    visit(FigureForm{"packet_bytes", "Packet", "B", 1, 64, 65536}, type.packet);
    visit(FigureForm{"equipment_latency_us", "Equipment latency", "us", 1e-6, 0, 1e6}, type.equipmentLatency);
    visit(FigureForm{"bit_error_exponent", "Bit error rate, log10", "", 1, -30, -3}, type.bitErrorExponent);
    visit(FigureForm{"aging_decades_per_year", "Aging, decades a year", "", 1, 0, 3}, type.agingDecades);
    visit(FigureForm{"buffer_mb", "Lossless buffer", "MB", 1e6, 0, 1e6, true}, type.buffer);
    visit(FigureForm{"flaps_per_year", "Flaps a year", "", 1, 0, 1e6, true}, type.flapsPerYear);
    visit(FigureForm{"flap_outage_s", "Outage of a flap", "s", 1, 0, 1e5, true}, type.flapOutage);
}

template<class Type, class Visit>
void visitModelFigures(Type& type, Visit&& visit) {
    visit(FigureForm{"layers", "Layers", "", 1, 1, 1e4}, type.layers);
    visit(FigureForm{"hidden", "Hidden width", "", 1, 1, 1e6}, type.hidden);
    visit(FigureForm{"feed_forward", "Feed-forward width", "", 1, 1, 1e7}, type.feedForward);
    visit(FigureForm{"heads", "Attention heads", "", 1, 1, 1e4}, type.heads);
    visit(FigureForm{"kv_heads", "Key-value heads", "", 1, 1, 1e4}, type.kvHeads);
    visit(FigureForm{"head_dimension", "Head dimension", "", 1, 1, 1e4}, type.headDimension);
    visit(FigureForm{"vocabulary", "Vocabulary", "", 1, 1, 1e8}, type.vocabulary);
    visit(FigureForm{"gated_mlp", "Gated MLP", "", 1, 0, 1}, type.gatedMlp);
    visit(FigureForm{"experts", "Experts", "", 1, 1, 1e5}, type.experts);
    visit(FigureForm{"experts_per_token", "Experts a token", "", 1, 1, 1e5}, type.expertsPerToken);
    visit(FigureForm{"total_parameters_b", "Parameters", "billion", 1e9, 0.001, 1e6}, type.totalParameters);
    visit(FigureForm{"active_parameters_b", "Active parameters", "billion", 1e9, 0.001, 1e6},
          type.activeParameters);
    visit(FigureForm{"shared_experts", "Shared experts", "", 1, 0, 1e3, true}, type.sharedExperts);
    visit(FigureForm{"dense_layers", "Dense layers", "", 1, 0, 1e4, true}, type.denseLayers);
    visit(FigureForm{"dense_feed_forward", "Dense layer width", "", 1, 0, 1e7, true}, type.denseFeedForward);
    visit(FigureForm{"query_rank", "Query rank", "", 1, 0, 1e5, true}, type.queryRank);
    visit(FigureForm{"key_value_rank", "Key-value rank", "", 1, 0, 1e5, true}, type.keyValueRank);
    visit(FigureForm{"rotary_dimension", "Rotary dimension", "", 1, 0, 1e4, true}, type.rotaryDimension);
    visit(FigureForm{"value_dimension", "Value dimension", "", 1, 0, 1e4, true}, type.valueDimension);
}

} // namespace lockstep
