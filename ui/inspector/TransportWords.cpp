#include "ui/inspector/TransportWords.h"

#include <QCoreApplication>

namespace lockstep::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TransportWords)
};

} // namespace

QStringList transportWords() {
    return {Words::tr("Go-back-N"), Words::tr("Selective repeat"), Words::tr("TCP Reno"),
            Words::tr("TCP CUBIC"), Words::tr("TCP BBR")};
}

} // namespace lockstep::ui
