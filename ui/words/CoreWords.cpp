#include "ui/words/CoreWords.h"

#include <algorithm>
#include <optional>
#include <vector>

#include <QCoreApplication>
#include <QStringList>

#include "core/calibration/ErrorBand.h"
#include "core/storage/ScenarioFile.h"
#include "ui/words/Phrase.h"
#include "ui/words/Text.h"

namespace lockstep::ui {

namespace {

/// The words of a phrase around its arguments: one more than it has of these.
QStringList wordsAround(const QString& phrase) {
    QStringList words{QString()};
    for (qsizetype i = 0; i < phrase.size(); ++i)
        if (phrase[i] == QLatin1Char('%') && i + 1 < phrase.size() && phrase[i + 1].isDigit()) {
            words.append(QString());
            ++i;
        } else
            words.back() += phrase[i];
    return words;
}

/// The arguments with which `words` give `text`; each as short as it can be, none empty.
std::optional<QStringList> argumentsIn(const QString& text, const QStringList& words) {
    if (!text.startsWith(words.front()) || !text.endsWith(words.back()))
        return std::nullopt;
    QStringList arguments;
    qsizetype begin = words.front().size();
    for (qsizetype i = 1; i < words.size(); ++i) {
        const qsizetype end =
            i + 1 < words.size() ? text.indexOf(words[i], begin + 1) : text.size() - words.back().size();
        if (end <= begin)
            return std::nullopt;
        arguments.append(text.mid(begin, end - begin));
        begin = end + words[i].size();
    }
    return begin == text.size() ? std::optional(arguments) : std::nullopt;
}

/// A translation may turn the arguments around. Those hold no places: they are put in all at once.
QString filled(const QString& phrase, const QStringList& arguments) {
    QString text;
    for (qsizetype i = 0; i < phrase.size(); ++i) {
        const int place =
            phrase[i] == QLatin1Char('%') && i + 1 < phrase.size() ? phrase[i + 1].digitValue() : 0;
        if (place >= 1 && place <= arguments.size()) {
            text += arguments[place - 1];
            ++i;
        } else
            text += phrase[i];
    }
    return text;
}

struct Entry {
    Phrase phrase;
    QStringList words;
    qsizetype letters = 0; ///< that are not in arguments
};

/// Those with more words of their own first: "Change link %1" before "Change %1".
using Book = std::vector<Entry>;

Book bookOf(std::initializer_list<std::span<const Phrase>> lists) {
    Book book;
    for (const auto& phrases : lists)
        for (const Phrase& phrase : phrases) {
            const QStringList words = wordsAround(QString::fromUtf8(phrase.text));
            book.push_back({phrase, words, words.join(QString()).size()});
        }
    // What ends in a sentence more goes first, for what stands before that may be many words.
    std::ranges::stable_sort(book, std::ranges::greater{}, [](const Entry& entry) {
        return std::pair(*entry.phrase.whole != '\0', entry.letters);
    });
    return book;
}

bool holdsList(const QString& argument) {
    return argument.contains(QLatin1String("; ")) || argument.contains(QLatin1String(", "));
}

enum class Arguments { any, single }; ///< single: no lists

std::optional<QString> translated(const QString& text, const Book& book, Arguments allowed) {
    for (const Entry& entry : book) {
        std::optional<QStringList> arguments = argumentsIn(text, entry.words);
        if (!arguments)
            continue;
        const QLatin1String inner(entry.phrase.inner);
        const QLatin1String whole(entry.phrase.whole);
        bool fits = true;
        for (qsizetype i = 0; i < arguments->size(); ++i) {
            QString& argument = (*arguments)[i];
            fits = fits && (allowed == Arguments::any || !holdsList(argument));
            const QLatin1Char number(static_cast<char>('1' + i));
            if (inner.contains(number))
                argument = partFromCore(argument.toStdString());
            else if (whole.contains(number))
                argument = fromCore(argument.toStdString());
        }
        if (fits)
            return filled(QCoreApplication::translate("Core", entry.phrase.text), *arguments);
    }
    return std::nullopt;
}

const Book& parts() {
    static const Book book = bookOf({partPhrases(), changePhrases(), figurePhrases(), filePartPhrases()});
    return book;
}

/// Each part of a list by itself, where all are known.
std::optional<QString> translatedList(const QString& text, const QString& separator) {
    QStringList list = text.split(separator);
    for (QString& part : list) {
        const auto known = translated(part, parts(), Arguments::single);
        if (!known)
            return std::nullopt;
        part = *known;
    }
    return list.join(separator);
}

} // namespace

QString fromCore(std::string_view english) {
    static const Book book =
        bookOf({causePhrases(), editPhrases(), repairPhrases(), findingPhrases(), runPhrases(),
                figurePhrases(), trustPhrases(), differencePhrases(), filePhrases()});
    const QString text = toText(english);
    return translated(text, book, Arguments::any).value_or(text);
}

QString partFromCore(std::string_view english) {
    const QString text = toText(english);
    if (const auto whole = translated(text, parts(), Arguments::single))
        return *whole;
    for (const QString& separator : {QStringLiteral("; "), QStringLiteral(", ")})
        if (const auto list = translatedList(text, separator))
            return *list;
    return translated(text, parts(), Arguments::any).value_or(text); // a name may hold a comma
}

QString sentenceOf(const StorageError& error) {
    QStringList places;
    if (!error.file.empty())
        places.append(toText(error.file));
    if (error.line > 0)
        places.append(
            QCoreApplication::translate("Core", "line %1, column %2").arg(error.line).arg(error.column));
    QString place = places.join(QLatin1String(", "));
    const QString pointer = toText(error.pointer);
    if (!pointer.isEmpty())
        place =
            place.isEmpty()
                ? pointer
                : QCoreApplication::translate("Core", "%1, at %2", "a place in a file").arg(place, pointer);
    const QString message = fromCore(error.message);
    return place.isEmpty() ? message : place + QLatin1String(": ") + message;
}

QString explanationOf(const ErrorBand& band) {
    QString text = partFromCore(band.reason) + QLatin1Char('.');
    text[0] = text[0].toUpper();
    QStringList outside;
    for (const std::string& input : band.outside)
        outside.append(partFromCore(input));
    if (outside.isEmpty())
        return text;
    const QString more =
        QCoreApplication::translate("Core", "Outside what was measured, so it may be more: %1.");
    return text + QLatin1Char(' ') + more.arg(outside.join(QStringLiteral("; ")));
}

} // namespace lockstep::ui
