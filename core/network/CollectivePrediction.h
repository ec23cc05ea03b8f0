#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/network/CollectiveAlgorithm.h"
#include "core/network/CollectiveConstants.h"

namespace lockstep {

/// A measurement of a collective as it is published.
struct CollectiveQuestion {
    std::string collective; ///< all_reduce, reduce_scatter, all_gather or alltoall
    std::string gpu;
    double ranks = 1;
    double nodes = 1;                   ///< scale-up domains: servers, or racks where a rack is one
    Bytes amount;                       ///< the whole vector; one rank's buffer for all-to-all
    bool customKernel = false;          ///< one- or two-shot kernels inside a CUDA graph instead of NCCL
    std::optional<BytesPerSecond> card; ///< of a GPU, one way; absent: the network's
};

struct CollectivePrediction {
    Seconds time;
    std::string_view law;        ///< which formula and protocol
    bool hasBeenMeasured = true; ///< false: no measurement of this kind stands behind it
};

/// all_reduce, all-gather, alltoall and so on; nothing for any other word.
std::optional<Collective> collectiveNamed(std::string name);

/// The time the collective library takes, or why it cannot be told. The library picks between a low-latency
/// and a bulk protocol by size, and among ring, tree and switch reduction by what the hardware has.
std::variant<CollectivePrediction, std::string> predictCollective(const CollectiveConstants& constants,
                                                                  const CollectiveQuestion& question);

/// Tokens to the ranks of their experts (dispatch) or back (combine).
struct ExpertQuestion {
    std::string kernel; ///< name of an ExpertKernel
    double tokens = 0;  ///< of each rank
    double hidden = 0;
    double expertsPerToken = 1;
    double bytesPerValue = 2; ///< scaling factors included: 1.03 for FP8 in blocks of 128
    double ranks = 1;
    double nodes = 1;
    bool combine = false;
    BytesPerSecond rate; ///< nominal: of scale-up, or of the card where the kernel works over the network
};

std::variant<CollectivePrediction, std::string> predictExpertExchange(const CollectiveConstants& constants,
                                                                      const ExpertQuestion& question);

/// Copies of a token that leave a rank. Experts are picked evenly, so of `places` places
/// places (1 - (1 - 1/places)^k) hold at least one of k; the rank's own does not count.
double copiesPerToken(double places, double expertsPerToken, bool copyPerExpert);

/// One packet over so many switches.
std::optional<Seconds> predictMessage(const CollectiveConstants& constants, std::string_view path,
                                      double switches);

} // namespace lockstep
