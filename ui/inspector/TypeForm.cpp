#include "ui/inspector/TypeForm.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/scenario/TypeLists.h"
#include "ui/inspector/ChoiceField.h"
#include "ui/inspector/FigureWords.h"
#include "ui/inspector/NumberFields.h"
#include "ui/inspector/ResetButton.h"
#include "ui/inspector/TransportWords.h"
#include "ui/inspector/WrapInside.h"
#include "ui/words/CoreWords.h"

namespace lockstep::ui {

namespace {

QString titleOf(CatalogKind kind, bool isOwn) {
    switch (kind) {
    case CatalogKind::gpu:
        return isOwn ? TypeForm::tr("Own GPU type") : TypeForm::tr("GPU type");
    case CatalogKind::rack:
        return isOwn ? TypeForm::tr("Own rack type") : TypeForm::tr("Rack type");
    case CatalogKind::link:
        return isOwn ? TypeForm::tr("Own link type") : TypeForm::tr("Link type");
    case CatalogKind::model:
        break;
    }
    return isOwn ? TypeForm::tr("Own model") : TypeForm::tr("Model figures");
}

QString keyOf(CatalogKind kind) {
    static constexpr std::array keys{"gpu-type", "rack-type", "link-type", "model-type"};
    return QLatin1String(keys[static_cast<std::size_t>(kind)]);
}

QString labelOf(const FigureForm& form) {
    return fromCore(form.label);
}

} // namespace

TypeForm::TypeForm(Document& document, CatalogKind kind, QWidget* parent)
    : InspectorForm(document, parent)
    , m_kind(kind)
    , m_nameField(new ValueField([this](const QString& text) { return rename(text); }))
    , m_make(new QPushButton(tr("Make an own type from this")))
    , m_return(new QPushButton(tr("Return to the shipped type")))
    , m_remove(new QPushButton(tr("Delete this type")))
    , m_refusal(new QLabel) {
    setTitle(titleOf(kind, false));
    makeFoldable(keyOf(kind), true);
    addNames();
    addFigures();
    addButtons();
    hide();
}

void TypeForm::addNames() {
    addRow(tr("Type name"), m_nameField,
           tr("Calibration knows a GPU's generation and a model's shape by the beginning of the name"));
    if (m_kind == CatalogKind::rack) {
        m_gpu = new ChoiceField([this](int index) {
            document().commit(changeOwnRackGpu(scenario(), m_name, m_gpu->itemText(index).toStdString()));
        });
        addRow(tr("GPU of the rack"), m_gpu);
    }
    if (m_kind == CatalogKind::link) {
        m_transport = new ChoiceField([this](int index) {
            document().commit(changeOwnTransport(scenario(), m_name, static_cast<Transport>(index)));
        });
        m_transport->setChoices(transportWords());
        addRow(tr("Usual transport"), m_transport, tr("How bytes that were lost are made good"));
    }
}

/// The rows are those of any shipped type of the kind: all have the same figures.
void TypeForm::addFigures() {
    const std::vector<std::string> names = typeNames(m_kind, document().shippedCatalog());
    if (names.empty())
        return;
    const std::vector<TypeFigure> figures = figuresOf(m_kind, names.front(), document().shippedCatalog());
    for (std::size_t i = 0; i < figures.size(); ++i)
        addFigure(i, figures[i]);
}

void TypeForm::addFigure(std::size_t index, const TypeFigure& figure) {
    const FigureForm form = figure.form;
    const SliderField::Words words = figureWords(form);
    const auto now = [this, index] { return figuresOf(m_kind, m_name, scenario().ownTypes).at(index); };
    auto* value =
        new ValueField(numberCommit(words, form.least, form.most, [this, index, form](double written) {
            setFigure(index, plainDecimal(written * form.scale), {});
        }));
    auto* source = new ValueField([this, index, now](const QString& text) {
        setFigure(index, now().value, text.toStdString());
        return QString();
    });
    source->setPlaceholder(tr("source"));
    auto* field = new QWidget;
    auto* lines = new QVBoxLayout(field);
    lines->setContentsMargins(0, 0, 0, 4);
    lines->setSpacing(2);
    lines->addWidget(value);
    lines->addWidget(source);
    field->setFocusProxy(value);
    const QString label = labelOf(form);
    ResetButton* reset = addRow(label, field, {}, tr("the shipped type's figure"), [this, index, field] {
        const std::string original = shippedOriginal(m_kind, m_name, scenario(), document().shippedCatalog());
        const auto shipped = figuresOf(m_kind, original, document().shippedCatalog());
        field->setFocus(); // the button goes away
        if (index < shipped.size())
            setFigure(index, shipped[index].value, shipped[index].source);
    });
    source->edit()->setAccessibleName(tr("Source of %1").arg(label));
    setMember(field, QStringLiteral("figures/") + QString::fromUtf8(form.key.data(), int(form.key.size())));
    m_rows.push_back({value, source, reset, words.print});
}

void TypeForm::addButtons() {
    wrapInside(*m_refusal);
    m_refusal->hide();
    for (QWidget* block : std::initializer_list<QWidget*>{m_make, m_return, m_remove, m_refusal})
        addBlock(block);
    connect(m_make, &QPushButton::clicked, this, &TypeForm::makeOwn);
    connect(m_return, &QPushButton::clicked, this, &TypeForm::returnToOriginal);
    connect(m_remove, &QPushButton::clicked, this, &TypeForm::remove);
}

void TypeForm::show(std::string name, TypeUsers users) {
    if (name != m_name)
        m_refusal->hide();
    m_name = std::move(name);
    m_users = std::move(users);
    refresh();
}

bool TypeForm::isOwn() const {
    return hasType(m_kind, m_name, scenario().ownTypes);
}

void TypeForm::refresh() {
    const std::vector<TypeFigure> figures = figuresOf(m_kind, m_name, document().catalog());
    setVisible(!figures.empty());
    if (figures.empty())
        return;
    setTitle(titleOf(m_kind, isOwn()));
    m_nameField->setText(toText(m_name));
    m_nameField->setReadOnly(!isOwn());
    showFigures(figures);
    showChoices();
    showButtons();
}

void TypeForm::showFigures(const std::vector<TypeFigure>& figures) {
    const bool own = isOwn();
    const std::string original =
        own ? shippedOriginal(m_kind, m_name, scenario(), document().shippedCatalog()) : std::string();
    const std::vector<TypeFigure> shipped = figuresOf(m_kind, original, document().shippedCatalog());
    for (std::size_t i = 0; i < std::min(figures.size(), m_rows.size()); ++i) {
        const TypeFigure& figure = figures[i];
        const Row& row = m_rows[i];
        row.value->setText(row.print(plainDecimal(figure.value / figure.form.scale)));
        row.source->setText(toText(figure.source));
        row.value->setReadOnly(!own);
        row.source->setReadOnly(!own);
        row.source->edit()->setToolTip(plainToolTip(toText(figure.source)));
        row.value->edit()->setToolTip(plainToolTip(toText(figure.source)));
        const bool differs =
            i < shipped.size() && (shipped[i].value != figure.value || shipped[i].source != figure.source);
        row.reset->setVisible(differs);
        if (differs)
            row.reset->setToolTip(
                tr("Back to %1 of %2")
                    .arg(row.print(plainDecimal(shipped[i].value / figure.form.scale)), toText(original)));
    }
}

void TypeForm::showChoices() {
    if (m_gpu) {
        QStringList names;
        for (const GpuType& gpu : document().catalog().gpus)
            names << toText(gpu.name);
        m_gpu->setChoices(names);
        m_gpu->setChoice(std::optional(toText(document().catalog().rack(m_name)->gpu)));
        m_gpu->setEnabled(isOwn());
    }
    if (m_transport) {
        m_transport->setChoice(static_cast<int>(document().catalog().link(m_name)->transport));
        m_transport->setEnabled(isOwn());
    }
}

void TypeForm::showButtons() {
    const bool own = isOwn();
    const std::string original =
        own ? shippedOriginal(m_kind, m_name, scenario(), document().shippedCatalog()) : std::string();
    m_make->setVisible(!own);
    m_remove->setVisible(own);
    m_return->setVisible(!original.empty());
    m_return->setToolTip(tr("Use %1 again").arg(toText(original)));
}

QString TypeForm::rename(const QString& text) {
    const std::string name = text.toStdString();
    if (name.empty())
        return tr("A type needs a name.");
    if (hasType(m_kind, name, document().catalog()))
        return tr("There is a type “%1” already; names tell types apart.").arg(text);
    ScenarioEdit edit = renameOwnType(scenario(), m_kind, m_name, name);
    m_name = name;
    document().commit(std::move(edit));
    Q_EMIT renamed(text);
    return {};
}

void TypeForm::setFigure(std::size_t index, double value, const std::string& source) {
    document().commit(changeOwnFigure(scenario(), m_kind, m_name, index, value, source));
}

void TypeForm::makeOwn() {
    setFolded(false);
    // The button goes away, and the name is the first thing to change.
    m_nameField->setFocus();
    document().commit(makeOwnType(scenario(), document().catalog(), m_kind, m_name, m_users));
    m_nameField->edit()->selectAll();
}

void TypeForm::returnToOriginal() {
    m_nameField->setFocus(); // the button goes away
    document().commit(returnToShipped(scenario(), m_kind, m_name, document().shippedCatalog()));
}

void TypeForm::remove() {
    const std::string users = usersOfType(m_kind, m_name, scenario());
    m_refusal->setText(
        tr("“%1” is in use by %2: choose another type there first, or return to the shipped one.")
            .arg(toText(m_name), partFromCore(users)));
    m_refusal->setVisible(!users.empty());
    document().commit(removeOwnType(scenario(), m_kind, m_name));
}

} // namespace lockstep::ui
