#include "ui/compare/ComparisonControls.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace lockstep::ui {

namespace {

constexpr int usualSteps = 200;
constexpr int progressUnits = 1000;

} // namespace

ComparisonControls::ComparisonControls(QWidget* parent)
    : QWidget(parent)
    , m_source(new QLabel(this))
    , m_steps(new QSpinBox(this))
    , m_compare(new QPushButton(tr("Compare"), this))
    , m_progress(new QProgressBar(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 6);
    m_source->setWordWrap(true);
    m_source->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_source);
    auto* keep = new QPushButton(tr("Keep Present Run as A"), this);
    auto* file = new QPushButton(tr("A From File…"), this);
    connect(keep, &QPushButton::clicked, this, &ComparisonControls::keepWanted);
    connect(file, &QPushButton::clicked, this, &ComparisonControls::fileWanted);
    column->addWidget(keep);
    column->addWidget(file);
    m_steps->setRange(1, 100000);
    m_steps->setValue(usualSteps);
    m_steps->setSuffix(tr(" steps"));
    m_steps->setGroupSeparatorShown(true);
    m_steps->setAccessibleName(tr("Steps to compare"));
    m_steps->setToolTip(tr("Steps of both, from the first on that they take differently"));
    auto* go = new QHBoxLayout;
    go->addWidget(m_steps, 1);
    go->addWidget(m_compare, 1);
    column->addLayout(go);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (m_isComparing)
            Q_EMIT cancelWanted();
        else
            Q_EMIT compareWanted();
    });
    m_progress->setRange(0, progressUnits);
    m_progress->setAccessibleName(tr("Progress of the comparison"));
    m_progress->hide();
    column->addWidget(m_progress);
    column->addStretch(1);
}

std::uint64_t ComparisonControls::steps() const {
    return static_cast<std::uint64_t>(m_steps->value());
}

void ComparisonControls::setState(const QString& a, bool hasA, bool isComparing) {
    m_isComparing = isComparing;
    m_source->setText(a + QLatin1Char('\n') + tr("B: the present run"));
    m_compare->setEnabled(hasA || isComparing);
    m_compare->setText(isComparing ? tr("Cancel") : tr("Compare"));
    m_progress->setVisible(isComparing);
}

void ComparisonControls::setProgress(double done) {
    m_progress->setValue(static_cast<int>(progressUnits * done));
}

} // namespace lockstep::ui
