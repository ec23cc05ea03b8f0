#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

#include "ui/shell/welcome/ExampleResults.h"

namespace lockstep::ui {

/// The examples as a list: name, question, and what they come to in words.
class ExampleModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit ExampleModel(ExampleResults& results, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    ExampleResults& m_results;
};

/// Paints an example as a card: sketch, name, question, bar and figure.
class ExampleCard : public QStyledItemDelegate {
    Q_OBJECT

public:
    ExampleCard(const ExampleResults& results, const ModelBasis& basis, QObject* parent = nullptr)
        : QStyledItemDelegate(parent), m_results(results), m_basis(basis) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintFrame(QPainter& painter, const QStyleOptionViewItem& option) const;
    void paintResult(QPainter& painter, const QRectF& line, std::size_t index, const QFont& font) const;

    const ExampleResults& m_results;
    const ModelBasis& m_basis;
};

/// Cards side by side; arrows walk, Enter or a click opens.
class ExampleGallery : public QListView {
    Q_OBJECT

public:
    ExampleGallery(ExampleResults& results, const ModelBasis& basis, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const QString& filePath);

private:
    ExampleModel m_examples;
};

} // namespace lockstep::ui
