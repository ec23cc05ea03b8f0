#pragma once

#include <string_view>

#include <QString>

namespace lockstep {
struct ErrorBand;
struct StorageError;
} // namespace lockstep

namespace lockstep::ui {

/// Core writes English. The same in the language of the window; what no phrase fits comes back as it is.
QString fromCore(std::string_view english);

/// The same for what stands inside of sentences: "2 rack groups and 1 link".
QString partFromCore(std::string_view english);

/// As StorageError::sentence, in the language of the window.
QString sentenceOf(const StorageError& error);

/// A band's reasons, as sentences.
QString explanationOf(const ErrorBand& band);

} // namespace lockstep::ui
