#include <array>

#include "ui/shell/CommandRegistry.h"

namespace lockstep::ui {

namespace {

constexpr std::array<const char*, commandCategoryCount> words{"file", "edit",     "arrange", "view",
                                                              "run",  "timeline", "chart",   "help"};

} // namespace

QString titleOf(CommandCategory category) {
    switch (category) {
    case CommandCategory::file:
        return CommandRegistry::tr("File");
    case CommandCategory::edit:
        return CommandRegistry::tr("Edit");
    case CommandCategory::arrange:
        return CommandRegistry::tr("Arrange");
    case CommandCategory::view:
        return CommandRegistry::tr("View");
    case CommandCategory::run:
        return CommandRegistry::tr("Run");
    case CommandCategory::timeline:
        return CommandRegistry::tr("Timeline");
    case CommandCategory::chart:
        return CommandRegistry::tr("Charts");
    case CommandCategory::help:
        return CommandRegistry::tr("Help");
    }
    return {};
}

std::optional<CommandCategory> categoryOf(const QString& commandId) {
    const QString word = commandId.section(QLatin1Char('.'), 0, 0);
    for (std::size_t i = 0; i < words.size(); ++i)
        if (word == QLatin1String(words[i]) && word.size() < commandId.size())
            return static_cast<CommandCategory>(i);
    return {};
}

QString titleOf(CommandScope scope) {
    switch (scope) {
    case CommandScope::window:
        return CommandRegistry::tr("everywhere");
    case CommandScope::canvas:
        return CommandRegistry::tr("in canvas and tables");
    case CommandScope::timeline:
        return CommandRegistry::tr("in the timeline");
    case CommandScope::charts:
        return CommandRegistry::tr("in the charts");
    }
    return {};
}

QString titleOf(const QAction& action) {
    QString title = action.text();
    title.replace(QStringLiteral("&&"), QStringLiteral("\n"));
    title.remove(QLatin1Char('&'));
    title.replace(QLatin1Char('\n'), QLatin1Char('&'));
    if (title.endsWith(QChar(0x2026)))
        title.chop(1);
    return title;
}

bool overlap(CommandScope a, CommandScope b) {
    return a == b || a == CommandScope::window || b == CommandScope::window;
}

} // namespace lockstep::ui
