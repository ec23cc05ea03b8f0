#include "ui/document/TypeMime.h"

#include <array>

#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>

namespace lockstep::ui {

namespace {

struct KindWord {
    TypeKind kind;
    QLatin1String word;
};
const std::array kindWords{KindWord{TypeKind::campus, QLatin1String("campus")},
                           KindWord{TypeKind::rack, QLatin1String("rack")},
                           KindWord{TypeKind::link, QLatin1String("link")}};

} // namespace

std::unique_ptr<QMimeData> mimeOf(const LibraryType& type) {
    QJsonObject object;
    for (const KindWord& entry : kindWords)
        if (entry.kind == type.kind)
            object.insert(QStringLiteral("kind"), entry.word);
    object.insert(QStringLiteral("name"), type.name);
    auto mime = std::make_unique<QMimeData>();
    mime->setData(QLatin1String(typeMimeFormat), QJsonDocument(object).toJson(QJsonDocument::Compact));
    mime->setText(type.name);
    return mime;
}

std::optional<LibraryType> typeIn(const QMimeData& mime) {
    if (!mime.hasFormat(QLatin1String(typeMimeFormat)))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(mime.data(QLatin1String(typeMimeFormat))).object();
    const QString kind = object.value(QStringLiteral("kind")).toString();
    const QString name = object.value(QStringLiteral("name")).toString();
    for (const KindWord& entry : kindWords)
        if (entry.word == kind && !name.isEmpty())
            return LibraryType{entry.kind, name};
    return std::nullopt;
}

} // namespace lockstep::ui
