#include "ui/shell/welcome/ExampleGallery.h"

#include <QKeyEvent>
#include <QPainter>

#include "core/quantity/QuantityText.h"
#include "ui/shell/welcome/ScenarioSketch.h"
#include "ui/theme/Theme.h"

namespace lockstep::ui {

namespace {

constexpr int cardWidth = 256; // logical pixels
constexpr int sketchHeight = 104;
constexpr int inset = 10;
constexpr int barHeight = 9;
constexpr int titleLines = 2; // names of variants differ at their end
constexpr int questionLines = 4;
constexpr int spaceBetween = 10;

QString utilizationText(const RunSummary& summary) {
    return QString::fromStdString(printPercent(summary.effectiveUtilization));
}

QFont boldFont(QFont font) {
    font.setBold(true);
    return font;
}

} // namespace

ExampleModel::ExampleModel(ExampleResults& results, QObject* parent)
    : QAbstractListModel(parent), m_results(results) {
    connect(&results, &ExampleResults::arrived, this, [this](int row) {
        const QModelIndex changed = index(row);
        Q_EMIT dataChanged(changed, changed);
    });
}

int ExampleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_results.examples().size());
}

QVariant ExampleModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto at = static_cast<std::size_t>(index.row());
    const Example& example = m_results.examples()[at];
    const RunSummary* result = m_results.result(at);
    switch (role) {
    case Qt::DisplayRole:
        return example.name();
    case Qt::ToolTipRole:
        return example.question();
    case Qt::AccessibleTextRole:
        return result ? tr("%1. %2 Effective utilization %3.")
                            .arg(example.name(), example.question(), utilizationText(*result))
                      : tr("%1. %2").arg(example.name(), example.question());
    default:
        return {};
    }
}

void ExampleCard::paintFrame(QPainter& painter, const QStyleOptionViewItem& option) const {
    const Theme& theme = currentTheme();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.setPen(QPen(chosen ? theme.accent : hovered ? theme.mutedText : theme.outline, chosen ? 2 : 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
}

void ExampleCard::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const Theme& theme = currentTheme();
    const auto at = static_cast<std::size_t>(index.row());
    const Example& example = m_results.examples()[at];
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintFrame(*painter, option);
    QRectF box = QRectF(option.rect).adjusted(inset, inset, -inset, -inset);
    paintSketch(*painter, {box.left(), box.top(), box.width(), double(sketchHeight)}, example.scenario,
                m_basis, theme);
    box.setTop(box.top() + sketchHeight + 8);
    painter->setFont(boldFont(option.font));
    painter->setPen(theme.text);
    const int line = option.fontMetrics.lineSpacing();
    const double resultTop = box.bottom() - line;
    QRectF title;
    painter->drawText(QRectF(box.left(), box.top(), box.width(), line * titleLines),
                      Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, example.name(), &title);
    box.setTop(title.bottom() + 2);
    painter->setFont(option.font);
    painter->setPen(theme.mutedText);
    painter->drawText(QRectF(box.left(), box.top(), box.width(), resultTop - box.top()),
                      Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, example.question());
    box.setTop(resultTop);
    paintResult(*painter, box, at, option.font);
    painter->restore();
}

void ExampleCard::paintResult(QPainter& painter, const QRectF& line, std::size_t index,
                              const QFont& font) const {
    const Theme& theme = currentTheme();
    const RunSummary* result = m_results.result(index);
    const QString figure = result ? utilizationText(*result) : QStringLiteral("…");
    painter.setFont(boldFont(font));
    painter.setPen(theme.text);
    const double figureWidth = QFontMetricsF(painter.font()).horizontalAdvance(QStringLiteral("88.8 %")) + 8;
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, figure);
    const QRectF bar(line.left(), line.center().y() - barHeight / 2.0, line.width() - figureWidth, barHeight);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (result)
        paintCauseBar(painter, bar, *result, theme);
    else
        painter.fillRect(bar, theme.grid);
}

QSize ExampleCard::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int line = option.fontMetrics.lineSpacing();
    return {cardWidth, 2 * inset + sketchHeight + 8 + (titleLines + questionLines) * line + 8 + line};
}

ExampleGallery::ExampleGallery(ExampleResults& results, const ModelBasis& basis, QWidget* parent)
    : QListView(parent), m_examples(results) {
    setModel(&m_examples);
    setItemDelegate(new ExampleCard(results, basis, this));
    setViewMode(IconMode);
    setFlow(LeftToRight);
    setMovement(Static);
    setResizeMode(Adjust);
    setSpacing(spaceBetween / 2);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Examples"));
    setCurrentIndex(m_examples.index(0));
    connect(this, &QListView::activated, this, [this, &results](const QModelIndex& index) {
        Q_EMIT chosen(results.examples()[static_cast<std::size_t>(index.row())].filePath);
    });
    connect(this, &QListView::clicked, this, &QListView::activated);
}

} // namespace lockstep::ui
