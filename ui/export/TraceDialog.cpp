#include "ui/export/TraceDialog.h"

#include <algorithm>
#include <limits>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include "core/quantity/QuantityText.h"

namespace lockstep::ui {

namespace {

/// Viewers choke at about half a gigabyte.
constexpr double largeTrace = 500e6;

int asStep(std::uint64_t step) {
    return static_cast<int>(std::min<std::uint64_t>(step, std::numeric_limits<int>::max()));
}

} // namespace

TraceDialog::TraceDialog(std::shared_ptr<const Frame> frame, std::uint64_t first, std::uint64_t end,
                         QWidget* parent)
    : QDialog(parent)
    , m_frame(std::move(frame))
    , m_first(new QSpinBox(this))
    , m_last(new QSpinBox(this))
    , m_detail(new QComboBox(this))
    , m_size(new QLabel(this)) {
    setWindowTitle(tr("Export trace"));
    const std::uint64_t steps = std::max<std::uint64_t>(m_frame->timeline.steps, 1);
    for (QSpinBox* box : {m_first, m_last}) {
        box->setRange(0, asStep(steps - 1));
        box->setGroupSeparatorShown(true);
    }
    m_first->setValue(asStep(first));
    m_last->setValue(asStep(std::max(end, first + 1) - 1));
    m_detail->addItem(tr("Racks: the mean of their GPUs by cause"));
    m_detail->addItem(tr("GPUs: every pass, collective and wait"));
    m_size->setWordWrap(true);
    m_size->setMinimumWidth(360);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Choose a file…"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("&From step"), m_first);
    form->addRow(tr("&To step"), m_last);
    form->addRow(tr("&Detail"), m_detail);
    form->addRow(m_size);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_first, &QSpinBox::valueChanged, this, [this](int step) {
        m_last->setMinimum(step);
        tell();
    });
    connect(m_last, &QSpinBox::valueChanged, this, &TraceDialog::tell);
    connect(m_detail, &QComboBox::currentIndexChanged, this, &TraceDialog::tell);
    m_last->setMinimum(m_first->value());
    tell();
}

std::uint64_t TraceDialog::firstStep() const {
    return static_cast<std::uint64_t>(m_first->value());
}

std::uint64_t TraceDialog::endStep() const {
    return static_cast<std::uint64_t>(m_last->value()) + 1;
}

TraceDetail TraceDialog::detail() const {
    return m_detail->currentIndex() == 0 ? TraceDetail::rack : TraceDetail::gpu;
}

double TraceDialog::expectedBytes() const {
    return static_cast<double>(endStep() - firstStep()) *
           PerfettoTrace::bytesPerStep(*m_frame->fleet, detail());
}

void TraceDialog::tell() {
    const QString size = QString::fromStdString(printBytes({expectedBytes()}));
    const QString about =
        tr("%1 steps, about %2.")
            .arg(QString::fromStdString(printCount(static_cast<double>(endStep() - firstStep()))), size);
    m_size->setText(expectedBytes() > largeTrace
                        ? about + QLatin1Char(' ') + tr("Viewers grow slow from half a gigabyte on.")
                        : about);
}

} // namespace lockstep::ui
