#include "ui/export/FigureDialog.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace lockstep::ui {

namespace {

enum class ThemeChoice { print, light, dark };

Theme themeOf(ThemeChoice choice) {
    switch (choice) {
    case ThemeChoice::light:
        return Theme::light();
    case ThemeChoice::dark:
        return Theme::dark();
    case ThemeChoice::print:
        break;
    }
    return Theme::print();
}

const QString group = QStringLiteral("export/figure/");
constexpr QSize leastPreview{420, 300};

} // namespace

FigureDialog::FigureDialog(std::vector<FigureSubject> subjects, std::string scenario, QString title,
                           QWidget* parent)
    : QDialog(parent)
    , m_subjects(std::move(subjects))
    , m_scenario(std::move(scenario))
    , m_title(std::move(title))
    , m_subject(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_scale(new QDoubleSpinBox(this))
    , m_theme(new QComboBox(this))
    , m_transparent(new QCheckBox(tr("&Transparent ground"), this))
    , m_embeds(new QCheckBox(tr("Scenario &inside, so that the picture opens as it"), this))
    , m_size(new QLabel(this))
    , m_preview(new QLabel(this)) {
    setWindowTitle(tr("Export picture"));
    m_preview->setMinimumSize(leastPreview);
    m_preview->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_preview->setAccessibleName(tr("Preview"));
    auto* row = new QHBoxLayout(this);
    row->addWidget(makeForm());
    row->addWidget(m_preview, 1);
    resize(920, 460);
    // Not within the event that asks for it: a picture of the window sends events to all parts of the window,
    // this dialog too, and a drag of the dialog's edge would draw one for every pixel.
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(0);
    connect(&m_previewTimer, &QTimer::timeout, this, &FigureDialog::drawPreview);
    showChoice();
}

QWidget* FigureDialog::makeForm() {
    for (const FigureSubject& subject : m_subjects)
        m_subject->addItem(subject.name);
    m_format->addItem(tr("PNG, pixels"));
    m_format->addItem(tr("SVG, vectors"));
    m_format->addItem(tr("PDF, vectors"));
    m_scale->setRange(0.5, 8);
    m_scale->setSingleStep(0.5);
    m_scale->setSuffix(tr(" ×"));
    m_theme->addItem(tr("Print: white, black text"));
    m_theme->addItem(tr("Light"));
    m_theme->addItem(tr("Dark"));

    const QSettings settings;
    m_subject->setCurrentIndex(
        std::max(0, m_subject->findText(settings.value(group + QStringLiteral("subject")).toString())));
    m_format->setCurrentIndex(std::clamp(settings.value(group + QStringLiteral("format"), 0).toInt(), 0, 2));
    m_scale->setValue(settings.value(group + QStringLiteral("scale"), 2.0).toDouble());
    m_theme->setCurrentIndex(std::clamp(settings.value(group + QStringLiteral("theme"), 0).toInt(), 0, 2));
    m_transparent->setChecked(settings.value(group + QStringLiteral("transparent"), false).toBool());
    m_embeds->setChecked(settings.value(group + QStringLiteral("scenario"), true).toBool());

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Choose a file…"));
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 8, 0);
    auto* form = new QFormLayout;
    column->addLayout(form);
    column->addStretch();
    column->addWidget(buttons);
    form->addRow(tr("&Picture of"), m_subject);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("Co&lors"), m_theme);
    form->addRow(tr("&Scale"), m_scale);
    form->addRow(tr("Size"), m_size);
    form->addRow(m_transparent);
    form->addRow(m_embeds);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        keep();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QComboBox* choice : {m_subject, m_format, m_theme})
        connect(choice, &QComboBox::currentIndexChanged, this, &FigureDialog::showChoice);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &FigureDialog::showChoice);
    connect(m_transparent, &QCheckBox::toggled, this, &FigureDialog::showChoice);
    return box;
}

void FigureDialog::keep() const {
    QSettings settings;
    settings.setValue(group + QStringLiteral("subject"), m_subject->currentText());
    settings.setValue(group + QStringLiteral("format"), m_format->currentIndex());
    settings.setValue(group + QStringLiteral("scale"), m_scale->value());
    settings.setValue(group + QStringLiteral("theme"), m_theme->currentIndex());
    settings.setValue(group + QStringLiteral("transparent"), m_transparent->isChecked());
    settings.setValue(group + QStringLiteral("scenario"), m_embeds->isChecked());
}

const FigureSubject& FigureDialog::subject() const {
    return m_subjects[static_cast<std::size_t>(m_subject->currentIndex())];
}

FigureOptions FigureDialog::options() const {
    const auto format = static_cast<FigureFormat>(m_format->currentIndex());
    return {format,
            m_scale->value(),
            themeOf(static_cast<ThemeChoice>(m_theme->currentIndex())),
            m_transparent->isChecked(),
            m_embeds->isChecked() ? m_scenario : std::string(),
            m_title};
}

void FigureDialog::choose(const QString& subjectName) {
    m_subject->setCurrentIndex(std::max(0, m_subject->findText(subjectName)));
}

void FigureDialog::setFormat(FigureFormat format) {
    m_format->setCurrentIndex(static_cast<int>(format));
}

void FigureDialog::showChoice() {
    const FigureOptions chosen = options();
    const QSize size = subject().size;
    const bool isPng = chosen.format == FigureFormat::png;
    m_scale->setEnabled(isPng);
    const QSize pixels = isPng ? (QSizeF(size) * chosen.scale).toSize() : size;
    m_size->setText(tr("%1 × %2 pixels").arg(pixels.width()).arg(pixels.height()));
    if (isVisible())
        m_previewTimer.start();
}

void FigureDialog::drawPreview() {
    const QSize size = subject().size;
    const QSizeF room = QSizeF(m_preview->contentsRect().size() - QSize(8, 8));
    if (size.isEmpty() || room.isEmpty())
        return m_preview->clear();
    const double fit =
        std::min({room.width() / size.width(), room.height() / size.height(), 1.0}) * devicePixelRatioF();
    QImage image = imageOf(subject(), options(), fit);
    image.setDevicePixelRatio(devicePixelRatioF());
    m_preview->setPixmap(QPixmap::fromImage(image));
}

void FigureDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    showChoice();
}

void FigureDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    showChoice();
}

} // namespace lockstep::ui
