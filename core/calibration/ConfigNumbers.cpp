#include "core/calibration/ConfigNumbers.h"

#include <cmath>

#include <fmt/format.h>

namespace lockstep {

namespace {

constexpr double largest = 1e15;

} // namespace

std::optional<double> ConfigNumbers::find(std::string_view key) {
    const auto found = m_json.find(key);
    if (found == m_json.end() || found->is_null())
        return std::nullopt;
    const double value = found->is_number() ? found->get<double>() : 0;
    if (std::isfinite(value) && value > 0 && value <= largest)
        return value;
    if (m_fault.empty())
        m_fault = fmt::format("“{}” is not a positive number", key);
    return std::nullopt;
}

std::optional<double> ConfigNumbers::findCount(std::string_view key) {
    const auto value = find(key);
    if (!value || *value >= 1)
        return value;
    if (m_fault.empty())
        m_fault = fmt::format("“{}” is less than one", key);
    return std::nullopt;
}

double ConfigNumbers::need(std::string_view key) {
    const auto value = find(key);
    if (!value && m_fault.empty())
        m_fault = fmt::format("“{}” is missing", key);
    return value.value_or(1);
}

bool ConfigNumbers::isSet(std::string_view key) const {
    const auto found = m_json.find(key);
    if (found == m_json.end())
        return false;
    return found->is_boolean() ? found->get<bool>() : found->is_number() && found->get<double>() > 0;
}

std::string ConfigNumbers::text(std::string_view key) const {
    const auto found = m_json.find(key);
    if (found == m_json.end() || !found->is_string())
        return {};
    std::string words = found->get<std::string>();
    for (char& letter : words)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return words;
}

} // namespace lockstep
