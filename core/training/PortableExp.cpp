#include "core/training/PortableExp.h"

namespace lockstep {

namespace {

/// exp(-x) for x >= 0 by a series and squaring.
double decay(double x) {
    constexpr int halvings = 10;
    const double small = x / (1 << halvings);
    double term = 1;
    double sum = 1;
    for (int k = 1; k < 20; ++k) {
        term *= -small / k;
        sum += term;
    }
    for (int i = 0; i < halvings; ++i)
        sum *= sum;
    return sum;
}

} // namespace

double portableExp(double x) {
    constexpr double furthest = 800;
    if (x <= 0)
        return x < -furthest ? 0 : decay(-x);
    return 1 / (x > furthest ? 0.0 : decay(x));
}

} // namespace lockstep
