#include "ui/timeline/LaneFilter.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/quantity/QuantityText.h"
#include "ui/theme/Swatch.h"
#include "ui/words/Text.h"

namespace lockstep::ui {

namespace {

struct LaneFilterText {
    Q_DECLARE_TR_FUNCTIONS(lockstep::ui::LaneFilter)
};

constexpr double stayingShare = 0.5; // of the threshold, for a lane that is there

} // namespace

double idleShare(const CauseSums& sums) {
    const double total = totalOf(sums);
    double work = 0;
    for (const Cause cause : allCauses)
        if (isWork(cause))
            work += sums[indexOf(cause)];
    return total > 0 ? 1 - work / total : 0;
}

LaneFilter::LaneFilter(const QString& wanted) : m_words(wanted.simplified()) {
    if (const qsizetype more = m_words.indexOf(QLatin1Char('>')); more >= 0) {
        if (const auto least = parsePercent(m_words.mid(more + 1).trimmed().toStdString())) {
            m_least = *least;
            m_hasThreshold = true;
        }
        m_words = m_words.left(more).trimmed();
    }
    if (m_words.isEmpty())
        return;
    m_asksForIdle = m_words.compare(LaneFilterText::tr("idle"), Qt::CaseInsensitive) == 0;
    for (const Cause cause : allCauses)
        if (causeLabel(cause).contains(m_words, Qt::CaseInsensitive) ||
            toText(nameOf(cause)).contains(m_words, Qt::CaseInsensitive))
            m_causes.push_back(cause);
}

double LaneFilter::shareIn(const CauseSums& sums) const {
    if (m_asksForIdle)
        return idleShare(sums);
    const double total = totalOf(sums);
    double share = 0;
    for (const Cause cause : m_causes)
        share += total > 0 ? sums[indexOf(cause)] / total : 0;
    return share;
}

bool LaneFilter::passes(const Fleet& fleet, const FleetGroup& group, const CauseSums& sums,
                        bool passed) const {
    if (isEmpty())
        return true;
    if (asksForCauses() && shareIn(sums) > (passed ? stayingShare * m_least : m_least))
        return true;
    const auto named = [this](const std::string& name) {
        return toText(name).contains(m_words, Qt::CaseInsensitive);
    };
    return !m_hasThreshold && (named(group.label) || named(group.rack) || named(group.gpu) ||
                               named(fleet.campuses[group.campus].name));
}

} // namespace lockstep::ui
