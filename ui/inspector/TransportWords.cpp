#include "ui/inspector/TransportWords.h"

#include <QCoreApplication>

namespace lockstep::ui {

QStringList transportWords() {
    const auto word = [](const char* text) { return QCoreApplication::translate("TransportWords", text); };
    return {word("Go-back-N"), word("Selective repeat"), word("TCP Reno"), word("TCP CUBIC"),
            word("TCP BBR")};
}

} // namespace lockstep::ui
