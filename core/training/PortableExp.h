#pragma once

namespace lockstep {

/// exp(x) by basic arithmetic only, the same on every machine: std::exp may differ in the last bit between C
/// libraries. Within 1e-12 of it, relatively, for |x| up to 60; beyond 700 it ends in 0 or infinity.
double portableExp(double x);

} // namespace lockstep
