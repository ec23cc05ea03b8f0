#pragma once

#include <memory>
#include <optional>

#include <QPoint>
#include <QString>

#include "core/scenario/Scenario.h"

class QMimeData;

namespace lockstep::ui {

class CanvasView;

/// What the clipboard holds of a scenario: the text of a scenario file, under this name and as plain text.
inline constexpr auto fragmentMimeFormat = "application/x-lockstep-scenario+json";

std::unique_ptr<QMimeData> mimeOfFragment(const Scenario& fragment);
/// Nothing where it holds something else.
std::optional<Scenario> fragmentIn(const QMimeData& mime);
/// What is wrong with a text that is meant as a scenario; empty where it is sound or something else.
QString faultIn(const QMimeData& mime);

/// Reading only: the document stays as it is.
void copySelection(CanvasView& view);
void cutSelection(CanvasView& view);
/// At the pointer, or beside where it was copied. What cannot be pasted is said in the status bar.
void pasteClipboard(CanvasView& view);
/// The same beside itself; the clipboard keeps what it holds.
void duplicateSelection(CanvasView& view);

} // namespace lockstep::ui
