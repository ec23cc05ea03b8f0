// What the palette of MainWindow finds.
#include <QDir>
#include <QFileInfo>

#include "ui/shell/Examples.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/RecentFiles.h"
#include "ui/shell/palette/CommandPalette.h"
#include "ui/theme/ThemedIcon.h"

namespace lockstep::ui {

void MainWindow::findCommand() {
    std::vector<PaletteEntry> entries = enabledCommands(m_commands);
    const QIcon icon = themedIcon(QStringLiteral("open"));
    for (const QString& file : recentFiles())
        entries.push_back({QStringLiteral("recent:") + file, tr("Open %1").arg(QFileInfo(file).fileName()),
                           QDir::toNativeSeparators(QFileInfo(file).absolutePath()), QString(), icon,
                           [this, file] { openRecent(file); }});
    for (const Example& example : examples())
        entries.push_back({QStringLiteral("example:") + QFileInfo(example.filePath).fileName(),
                           tr("Example: %1").arg(example.name()), example.question(), QString(), icon,
                           [this, file = example.filePath] { openExampleInstead(file); }});
    if (!m_palette)
        m_palette = new CommandPalette({tr("Find command"), tr("Find a command, an example or a recent file"),
                                        tr("Nothing that can be done now has these letters.")},
                                       this);
    m_palette->open(std::move(entries));
}

} // namespace lockstep::ui
