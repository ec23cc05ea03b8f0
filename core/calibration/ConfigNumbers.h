#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/storage/JsonReader.h"

namespace lockstep {

/// Reads positive numbers out of a row's `config` or `expected`; null is absent. The first fault is kept.
class ConfigNumbers {
public:
    explicit ConfigNumbers(const Json& json) : m_json(json) {}

    std::optional<double> find(std::string_view key);
    std::optional<double> findCount(std::string_view key); ///< from 1 on
    double need(std::string_view key);
    double findOr(std::string_view key, double fallback) { return find(key).value_or(fallback); }
    bool isSet(std::string_view key) const;       ///< true, or a number above zero
    std::string text(std::string_view key) const; ///< in lower case; empty where there is none

    const std::string& fault() const { return m_fault; }

private:
    const Json& m_json;
    std::string m_fault;
};

} // namespace lockstep
