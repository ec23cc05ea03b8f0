#pragma once

#include <filesystem>

#include <QTreeWidget>

namespace lockstep::ui {

/// Every constant behind a prediction with its source, by what it belongs to.
class ConstantTree : public QTreeWidget {
    Q_OBJECT

public:
    /// Files are read when the tree is first shown.
    explicit ConstantTree(std::filesystem::path catalog, QWidget* parent = nullptr);

    /// Only what contains the words in its owner, name or source.
    void setFilter(const QString& words);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fill();

    std::filesystem::path m_catalog;
    QString m_filter;
    bool m_filled = false;
};

} // namespace lockstep::ui
