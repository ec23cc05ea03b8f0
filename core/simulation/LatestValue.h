#pragma once

#include <memory>
#include <mutex>

namespace lockstep {

/// A slot for the newest of a stream of immutable values: the writer replaces, the reader empties.
/// A reader that is slow misses values, never delays the writer.
template<class Value>
class LatestValue {
public:
    /// Whether the slot was empty.
    bool put(std::shared_ptr<const Value> value) {
        {
            std::scoped_lock lock(m_mutex);
            m_value.swap(value);
        }
        return !value; // what was there is released outside the lock
    }

    std::shared_ptr<const Value> take() {
        std::shared_ptr<const Value> value;
        std::scoped_lock lock(m_mutex);
        value.swap(m_value);
        return value;
    }

private:
    std::mutex m_mutex;
    std::shared_ptr<const Value> m_value;
};

} // namespace lockstep
