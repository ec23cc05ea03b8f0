#include "ui/compare/ComparisonWords.h"

#include <QCoreApplication>
#include <QStringList>

#include "core/quantity/QuantityText.h"
#include "ui/words/CoreWords.h"

namespace lockstep::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ComparisonWords)
};

} // namespace

QString conclusionWords(const RunComparison& comparison) {
    return fromCore(conclusionOf(comparison.comparison));
}

QString differenceWords(const RunComparison& comparison) {
    QStringList sentences;
    for (const std::string& sentence : comparison.comparison.differences)
        sentences.append(fromCore(sentence));
    const std::string first = printCount(static_cast<double>(comparison.firstStep));
    const QString luck =
        comparison.comparison.sameLuck
            ? Words::tr("Same random numbers in both, from step %1 on.").arg(QString::fromStdString(first))
            : Words::tr("The seeds differ: part of the change is luck.");
    const QString what = sentences.isEmpty()
                             ? Words::tr("Nothing differs that the run depends on.")
                             : Words::tr("What differs: %1.").arg(sentences.join(QStringLiteral("; ")));
    return what + QLatin1Char(' ') + luck;
}

} // namespace lockstep::ui
