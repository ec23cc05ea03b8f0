#pragma once

#include <vector>

#include <QFontMetrics>
#include <QString>
#include <QStringList>

namespace lockstep::ui {

/// A name in so many pixels. Of a link's, which joins two by a dash, each is cut in its middle: links of one
/// campus differ at one end only, and campuses often in their last letter.
QString cutName(const QFontMetrics& metrics, const QString& name, int width);

/// Names in so many pixels each, no two alike: whole where there is room, else cut, else by the first letters
/// of their words ("M1–S" of "Memphis 1 – Southaven"), else by their place in the list.
QStringList namesApart(const QFontMetrics& metrics, const QStringList& names, const std::vector<int>& widths);

} // namespace lockstep::ui
