#include "ui/shell/welcome/WelcomeDialog.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include "ui/shell/CommandRegistry.h"
#include "ui/shell/RecentFiles.h"
#include "ui/shell/welcome/ExampleGallery.h"

namespace lockstep::ui {

namespace {

QString setting() {
    return QStringLiteral("welcome/atStart");
}

QLabel* headingOf(const QString& text, double size) {
    auto* label = new QLabel(text);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * size);
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

bool welcomesAtStart() {
    return QSettings().value(setting(), true).toBool();
}

WelcomeDialog::WelcomeDialog(const CommandRegistry& commands, ExampleResults& results,
                             const ModelBasis& basis, QWidget* parent)
    : QDialog(parent)
    , m_gallery(new ExampleGallery(results, basis))
    , m_recent(new QListWidget)
    , m_atStart(new QCheckBox(tr("&Show this at start"))) {
    setWindowTitle(tr("Welcome to Lockstep"));
    resize(1090, 680);
    auto* row = new QHBoxLayout;
    row->setSpacing(18);
    row->addWidget(makeSide(commands));
    row->addWidget(makeExamples(), 1);
    auto* box = new QDialogButtonBox(QDialogButtonBox::Close);
    m_atStart->setChecked(welcomesAtStart());
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_atStart);
    foot->addWidget(box);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 12);
    column->addLayout(row);
    column->addLayout(foot);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_atStart, &QCheckBox::toggled, this, [](bool on) { QSettings().setValue(setting(), on); });
    connect(m_gallery, &ExampleGallery::chosen, this, [this](const QString& file) {
        accept();
        Q_EMIT exampleChosen(file);
    });
    m_gallery->setFocus();
    results.start();
}

QWidget* WelcomeDialog::makeExamples() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(headingOf(tr("Begin with a question"), 1.3));
    auto* hint = new QLabel(tr("The bar says what GPU time goes to, the figure what the fleet delivers. "
                               "Everything assumed is written in the example, with its source."));
    hint->setWordWrap(true);
    column->addWidget(hint);
    column->addWidget(m_gallery, 1);
    return side;
}

QWidget* WelcomeDialog::makeSide(const CommandRegistry& commands) {
    auto* side = new QWidget;
    side->setFixedWidth(220);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(headingOf(tr("Start"), 1.3));
    for (const char* id : {"file.new", "file.open", "help.tour"}) {
        QAction* action = commands.action(QLatin1String(id));
        auto* button = new QPushButton(action->icon(), action->text());
        button->setToolTip(action->toolTip());
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, action] {
            accept();
            action->trigger();
        });
        column->addWidget(button);
    }
    column->addSpacing(12);
    column->addWidget(headingOf(tr("Recent files"), 1.0));
    m_recent->setAccessibleName(tr("Recent files"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->viewport()->setAutoFillBackground(false);
    for (const QString& file : recentFiles()) {
        auto* entry = new QListWidgetItem(QFileInfo(file).completeBaseName(), m_recent);
        entry->setToolTip(QDir::toNativeSeparators(file));
        entry->setData(Qt::UserRole, file);
    }
    auto* none = new QLabel(tr("What you open and save comes here."));
    none->setWordWrap(true);
    none->setVisible(m_recent->count() == 0);
    m_recent->setVisible(m_recent->count() > 0);
    column->addWidget(none);
    column->addWidget(m_recent, 1);
    column->addStretch();
    const auto open = [this](const QListWidgetItem* entry) {
        accept();
        Q_EMIT fileChosen(entry->data(Qt::UserRole).toString());
    };
    connect(m_recent, &QListWidget::itemActivated, this, open);
    connect(m_recent, &QListWidget::itemClicked, this, open);
    return side;
}

} // namespace lockstep::ui
