#include "ui/library/LibraryModel.h"

#include "core/quantity/QuantityText.h"
#include "ui/words/Text.h"

namespace lockstep::ui {

namespace {

QString transportWord(Transport transport) {
    switch (transport) {
    case Transport::goBackN:
        return LibraryModel::tr("go-back-N");
    case Transport::selectiveRepeat:
        return LibraryModel::tr("selective repeat");
    case Transport::tcp:
        return LibraryModel::tr("TCP Reno");
    case Transport::cubic:
        return LibraryModel::tr("TCP CUBIC");
    case Transport::bbr:
        return LibraryModel::tr("TCP BBR");
    }
    return {};
}

} // namespace

void LibraryModel::setCatalog(const TypeCatalog& catalog, const TypeCatalog& own) {
    m_catalog = catalog;
    m_own = own;
    refill();
}

void LibraryModel::setFilter(const QString& words) {
    m_filter = words.trimmed();
    refill();
}

LibraryModel::Row LibraryModel::rowFor(const RackType& rack) const {
    Row row{{TypeKind::rack, toText(rack.name)}, toText(rack.name), {}, {}, false};
    row.facts =
        tr("%1 × %2 · %3")
            .arg(toText(printCount(rack.gpus.value)), toText(rack.gpu), toText(printPower(rack.power.value)));
    row.source = tr("GPUs a rack: %1\nPower: %2").arg(toText(rack.gpus.source), toText(rack.power.source));
    return row;
}

LibraryModel::Row LibraryModel::rowFor(const LinkType& link) const {
    Row row{{TypeKind::link, toText(link.name)}, toText(link.name), {}, {}, false};
    row.facts = tr("%1 · %2").arg(toText(printBitRate(link.channel.value)), transportWord(link.transport));
    const Bytes inFlight = link.window.value * link.queuePairs.value;
    row.source =
        tr("Channel: %1\nIn flight: %2 a channel. %3")
            .arg(toText(link.channel.source), toText(printBytes(inFlight)), toText(link.window.source));
    return row;
}

void LibraryModel::refill() {
    beginResetModel();
    m_rows.clear();
    addSection(TypeKind::campus, tr("Campuses"),
               {{{TypeKind::campus, tr("Campus")}, tr("Campus"), tr("A site; drop racks on it"), {}, false}});
    std::vector<Row> racks;
    for (const RackType& rack : m_catalog.racks)
        if (!m_own.rack(rack.name))
            racks.push_back(rowFor(rack));
    addSection(TypeKind::rack, tr("Racks"), std::move(racks));
    std::vector<Row> links;
    for (const LinkType& link : m_catalog.links)
        if (!m_own.link(link.name))
            links.push_back(rowFor(link));
    addSection(TypeKind::link, tr("Links"), std::move(links));
    addOwn();
    endResetModel();
}

void LibraryModel::addOwn() {
    std::vector<Row> rows;
    for (const RackType& rack : m_own.racks)
        rows.push_back(rowFor(rack));
    for (const LinkType& link : m_own.links)
        rows.push_back(rowFor(link));
    for (Row& row : rows)
        row.facts = tr("Own · %1").arg(row.facts);
    addSection(TypeKind::rack, tr("This scenario's own"), std::move(rows));
}

void LibraryModel::addSection(TypeKind kind, const QString& title, std::vector<Row> entries) {
    std::erase_if(entries, [this](const Row& row) {
        return !row.title.contains(m_filter, Qt::CaseInsensitive) &&
               !row.facts.contains(m_filter, Qt::CaseInsensitive);
    });
    if (entries.empty())
        return;
    m_rows.push_back({{kind, {}}, title, {}, {}, true});
    m_rows.insert(m_rows.end(), entries.begin(), entries.end());
}

std::optional<LibraryType> LibraryModel::typeAt(const QModelIndex& index) const {
    if (!index.isValid() || m_rows[static_cast<std::size_t>(index.row())].heading)
        return std::nullopt;
    return m_rows[static_cast<std::size_t>(index.row())].type;
}

int LibraryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LibraryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole:
        return row.source;
    case Qt::AccessibleDescriptionRole:
    case FactsRole:
        return row.facts;
    case KindRole:
        return static_cast<int>(row.type.kind);
    case HeadingRole:
        return row.heading;
    default:
        return {};
    }
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex& index) const {
    if (!typeAt(index))
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
}

} // namespace lockstep::ui
