#include "ui/charts/LegendNames.h"

#include <algorithm>

#include <QSet>

namespace lockstep::ui {

namespace {

constexpr int leastLetters = 4; // of a cut name, or of each end of a link's: less reads worse than initials

QString dash() {
    return QStringLiteral(" – ");
}

/// An advance is rounded to whole pixels: what fits by it is whole, though Qt would cut it for half a pixel.
QString elided(const QFontMetrics& metrics, const QString& text, Qt::TextElideMode mode, int width) {
    return metrics.horizontalAdvance(text) <= width ? text : metrics.elidedText(text, mode, width);
}

bool areApart(const QStringList& names) {
    return QSet<QString>(names.begin(), names.end()).size() == names.size();
}

bool isWord(char32_t letter) {
    return !QChar::isSpace(letter) && !QChar::isPunct(letter) && !QChar::isSymbol(letter);
}

/// The first `letters` of each word; numbers whole.
QString abbreviated(const QString& name, int letters) {
    QList<uint> kept;
    int ofWord = 0;
    bool wasDigit = false;
    for (const uint letter : name.toUcs4()) {
        const bool isDigit = QChar::isDigit(letter);
        if (!isWord(letter) || isDigit != wasDigit)
            ofWord = 0;
        wasDigit = isDigit;
        if (isWord(letter) && (isDigit || ofWord++ < letters))
            kept.append(letter);
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(kept.constData()), kept.size());
}

QStringList endsOf(const QStringList& names) {
    QStringList ends;
    for (const QString& name : names)
        ends.append(name.split(dash()));
    ends.removeDuplicates();
    return ends;
}

/// As few letters of each word as tell all ends apart.
int lettersApart(const QStringList& ends) {
    qsizetype longest = 1;
    for (const QString& end : ends)
        longest = std::max(longest, end.size());
    for (int letters = 1; letters < longest; ++letters) {
        QStringList shortened;
        for (const QString& end : ends)
            shortened.append(abbreviated(end, letters));
        if (areApart(shortened) && !shortened.contains(QString()))
            return letters;
    }
    return static_cast<int>(longest);
}

QString abbreviatedLink(const QString& name, int letters) {
    QStringList ends = name.split(dash());
    for (QString& end : ends)
        end = abbreviated(end, letters);
    return ends.join(QChar(0x2013));
}

/// Enough is left of it, of a link's of each end, to be read.
bool isLegible(const QString& cut, const QString& name) {
    if (cut == name)
        return true;
    if (!name.contains(dash()))
        return cut.size() > 1;
    const QStringList ends = cut.split(dash());
    const QStringList whole = name.split(dash());
    for (qsizetype i = 0; i < std::min(ends.size(), whole.size()); ++i)
        if (ends[i] != whole[i] && ends[i].size() <= leastLetters)
            return false;
    return ends.size() == whole.size();
}

} // namespace

QString cutName(const QFontMetrics& metrics, const QString& name, int width) {
    const auto at = name.indexOf(dash());
    if (at < 0 || metrics.horizontalAdvance(name) <= width)
        return elided(metrics, name, Qt::ElideRight, width);
    const QString from = name.left(at);
    const QString to = name.mid(at + dash().size());
    const int room = width - metrics.horizontalAdvance(dash());
    // One that needs less than half leaves the rest to the other.
    const int fromRoom = std::max(room / 2, room - metrics.horizontalAdvance(to));
    const QString shortFrom = elided(metrics, from, Qt::ElideMiddle, fromRoom);
    const int toRoom = room - metrics.horizontalAdvance(shortFrom);
    return shortFrom + dash() + elided(metrics, to, Qt::ElideMiddle, toRoom);
}

QStringList namesApart(const QFontMetrics& metrics, const QStringList& names,
                       const std::vector<int>& widths) {
    const auto widthOf = [&widths](qsizetype i) { return widths[static_cast<std::size_t>(i)]; };
    QStringList cut;
    bool allLegible = true;
    for (qsizetype i = 0; i < names.size(); ++i) {
        cut.append(cutName(metrics, names[i], widthOf(i)));
        allLegible = allLegible && isLegible(cut[i], names[i]);
    }
    if (allLegible && areApart(cut))
        return cut;
    const int letters = lettersApart(endsOf(names));
    QStringList initials;
    QStringList numbers;
    bool allFit = true;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool isWhole = cut[i] == names[i];
        initials.append(isWhole ? names[i] : abbreviatedLink(names[i], letters));
        allFit = allFit && metrics.horizontalAdvance(initials[i]) <= widthOf(i);
        numbers.append(QString::number(i + 1));
    }
    return allFit && areApart(initials) ? initials : numbers;
}

} // namespace lockstep::ui
