#include "ui/theme/CutTextTips.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace lockstep::ui {

namespace {

class CutTextTips : public QObject {
public:
    explicit CutTextTips(QAbstractItemView& view) : QObject(&view), m_view(view) {
        view.viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::ToolTip)
            return QObject::eventFilter(watched, event);
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex cell = m_view.indexAt(help->pos());
        if (!isCut(cell))
            return QObject::eventFilter(watched, event);
        const QString text = cell.data().toString().toHtmlEscaped();
        QToolTip::showText(help->globalPos(), QStringLiteral("<p>%1</p>").arg(text), m_view.viewport(),
                           m_view.visualRect(cell));
        return true;
    }

private:
    bool isCut(const QModelIndex& cell) const {
        return cell.isValid() && cell.data(Qt::ToolTipRole).toString().isEmpty() &&
               m_view.sizeHintForIndex(cell).width() > m_view.visualRect(cell).width();
    }

    QAbstractItemView& m_view;
};

} // namespace

void tellCutTexts(QAbstractItemView& view) {
    new CutTextTips(view);
}

} // namespace lockstep::ui
