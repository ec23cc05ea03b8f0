#include "ui/trust/TrustPanel.h"

#include <algorithm>

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QStyle>
#include <QTabWidget>
#include <QVBoxLayout>

#include "core/calibration/ErrorBand.h"
#include "core/edit/Edits.h"
#include "core/quantity/QuantityText.h"
#include "core/scenario/Words.h"
#include "ui/document/Document.h"
#include "ui/tables/CopyableTable.h"
#include "ui/trust/CalibrationDialog.h"
#include "ui/trust/ConstantTree.h"
#include "ui/trust/ResidualModel.h"
#include "ui/words/CoreWords.h"
#include "ui/words/Text.h"

namespace lockstep::ui {

namespace {

constexpr int leastSummaryWidth = 470; // logical pixels

QLabel* readable() {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString heldOutNote(const ResidualTable& table) {
    std::size_t rows = 0;
    std::vector<double> errors;
    for (const FamilyResiduals& entry : table) {
        rows += entry.rows.size();
        for (const RowResidual& row : entry.rows)
            if (row.heldOut)
                errors.push_back(row.error);
    }
    const ErrorSummary held = summarize(std::move(errors));
    return TrustPanel::tr("%1 of %2 published measurements set no constant; they come out %3 off on average.")
        .arg(held.n)
        .arg(rows)
        .arg(toText(printPercent(held.mean)));
}

QString factorText(const std::vector<OwnFactor>& factors) {
    QStringList lines;
    for (const OwnFactor& own : factors)
        lines << TrustPanel::tr("%1 in %2: kernels × %3 (%4)")
                     .arg(toText(own.gpu), toText(std::string(nameOf(own.precision))).toUpper())
                     .arg(own.factor, 0, 'f', 3)
                     .arg(toText(own.source));
    return lines.isEmpty() ? TrustPanel::tr("The shipped constants are in use.")
                           : TrustPanel::tr("Own measurements are in use.\n%1").arg(lines.join(u'\n'));
}

} // namespace

TrustPanel::TrustPanel(Document& document, std::filesystem::path catalog, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_band(new QLabel)
    , m_reason(readable())
    , m_heldOut(readable())
    , m_factors(readable())
    , m_notice(readable())
    , m_shipped(new QPushButton(tr("Back to shipped constants")))
    , m_residuals(new CopyableTable) {
    setAccessibleName(tr("Trust"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makeSummary());
    row->addWidget(makeTabs(std::move(catalog)), 1);
    connect(&m_document, &Document::scenarioChanged, this, &TrustPanel::refreshInSight);
    connect(&m_document, &Document::scenarioReplaced, this, [this] {
        say({});
        refreshInSight();
    });
    say({});
    refresh();
}

QWidget* TrustPanel::makeHeadline() {
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_band->setFont(large);
    m_band->setAccessibleName(tr("Error of the step time"));
    auto* box = new QWidget;
    auto* headline = new QHBoxLayout(box);
    headline->setContentsMargins(0, 0, 0, 0);
    headline->addWidget(m_band, 0, Qt::AlignBaseline);
    headline->addWidget(new QLabel(tr("error of the step time")), 1, Qt::AlignBaseline);
    return box;
}

QWidget* TrustPanel::makeSummary() {
    m_heldOut->setForegroundRole(QPalette::PlaceholderText);
    m_heldOut->setText(heldOutNote(m_document.basis()->residuals));
    m_notice->setAccessibleName(tr("What is wrong with the file"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(9, 4, 9, 4);
    column->addWidget(makeHeadline());
    column->addWidget(m_reason);
    column->addWidget(makeButtons());
    for (QLabel* label : {m_notice, m_factors, m_heldOut})
        column->addWidget(label);
    column->addStretch(1);
    auto* area = new QScrollArea;
    area->setAccessibleName(tr("How far the numbers can be trusted"));
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    const int wanted = content->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    area->setFixedWidth(std::max(leastSummaryWidth, wanted)); // the words of some languages are longer
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

QWidget* TrustPanel::makeButtons() {
    auto* calibrate = new QPushButton(tr("Calibrate to own measurements…"));
    calibrate->setToolTip(tr("Read measured steps of your own GPUs and correct the time of kernels by them"));
    m_shipped->setToolTip(tr("Take the factors of own measurements out of this scenario"));
    connect(calibrate, &QPushButton::clicked, this, &TrustPanel::askForMeasurements);
    connect(m_shipped, &QPushButton::clicked, this, &TrustPanel::useShippedConstants);
    auto* box = new QWidget;
    auto* buttons = new QHBoxLayout(box);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(calibrate);
    buttons->addWidget(m_shipped);
    buttons->addStretch(1);
    return box;
}

QTabWidget* TrustPanel::makeTabs(std::filesystem::path catalog) {
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(new ResidualModel(m_document.basis()->residuals, this));
    sorted->setSortRole(ResidualModel::SortRole);
    m_residuals->setModel(sorted);
    m_residuals->setAccessibleName(tr("Errors by publication"));
    m_residuals->sortByColumn(ResidualModel::kind, Qt::DescendingOrder); // training first
    m_residuals->resizeColumnsToContents();
    m_residuals->horizontalHeader()->setSectionResizeMode(ResidualModel::publication, QHeaderView::Stretch);
    auto* tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->addTab(m_residuals, tr("Errors by publication"));
    tabs->addTab(makeConstants(std::move(catalog)), tr("Constants and sources"));
    return tabs;
}

QWidget* TrustPanel::makeConstants(std::filesystem::path catalog) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 4, 0, 0);
    auto* words = new QLineEdit;
    words->setPlaceholderText(tr("Filter by GPU type, constant or source"));
    words->setAccessibleName(tr("Filter of constants"));
    words->setClearButtonEnabled(true);
    auto* tree = new ConstantTree(std::move(catalog));
    connect(words, &QLineEdit::textChanged, tree, &ConstantTree::setFilter);
    column->addWidget(words);
    column->addWidget(tree, 1);
    return box;
}

/// A hidden panel costs an edit nothing.
void TrustPanel::refreshInSight() {
    if (isVisible())
        refresh();
}

void TrustPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void TrustPanel::refresh() {
    const ErrorBand band = bandOf(m_document.scenario(), *m_document.basis());
    m_band->setText(fromCore(shortText(band)));
    m_reason->setText(explanationOf(band));
    m_factors->setText(factorText(m_document.scenario().ownFactors));
    m_shipped->setEnabled(!m_document.scenario().ownFactors.empty());
}

void TrustPanel::askForMeasurements() {
    const QString folder = QFileInfo(m_document.filePath()).absolutePath();
    const QString file = QFileDialog::getOpenFileName(this, tr("Own measurements"), folder,
                                                      tr("Measurements (*.json);;All files (*)"));
    if (!file.isEmpty())
        offer(file);
}

void TrustPanel::offer(const QString& filePath) {
    const auto read = readRows(std::filesystem::path(filePath.toStdU16String()));
    if (const auto* errors = std::get_if<std::vector<StorageError>>(&read)) {
        QStringList sentences;
        for (const StorageError& error : *errors)
            sentences << sentenceOf(error);
        return say(sentences.join(u'\n'));
    }
    say({});
    const OwnCalibration result = calibrateTo(std::get<MeasuredRows>(read).rows,
                                              withOwnTypes(*m_document.basis(), m_document.scenario()),
                                              QFileInfo(filePath).fileName().toStdString());
    CalibrationDialog dialog(result, this);
    if (dialog.exec() == QDialog::Accepted)
        m_document.commit(changeOwnFactors(m_document.scenario(), result.factors()));
}

void TrustPanel::useShippedConstants() {
    m_document.commit(changeOwnFactors(m_document.scenario(), {}));
}

QString TrustPanel::notice() const {
    return m_notice->text();
}

void TrustPanel::say(const QString& notice) {
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
}

} // namespace lockstep::ui
