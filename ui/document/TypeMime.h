#pragma once

#include <memory>
#include <optional>

#include <QString>

class QMimeData;

namespace lockstep::ui {

enum class TypeKind { campus, rack, link };

/// One entry of the library: what is dragged to the canvas. A campus has no type; its name is what it will be
/// called.
struct LibraryType {
    TypeKind kind = TypeKind::campus;
    QString name;

    friend bool operator==(const LibraryType&, const LibraryType&) = default;
};

/// The clipboard and drag format: JSON {"kind": "campus" | "rack" | "link", "name": ...}.
inline constexpr auto typeMimeFormat = "application/x-lockstep-type";

std::unique_ptr<QMimeData> mimeOf(const LibraryType& type);
std::optional<LibraryType> typeIn(const QMimeData& mime);

} // namespace lockstep::ui
