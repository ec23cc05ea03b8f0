#pragma once

#include <filesystem>

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;

namespace lockstep::ui {

class CopyableTable;
class Document;

/// How far the numbers can be trusted and why: the error band of the open scenario, the errors against every
/// publication, the constants with their sources; and own measurements in their place.
class TrustPanel : public QWidget {
    Q_OBJECT

public:
    /// `catalog` is the folder of the shipped constants.
    TrustPanel(Document& document, std::filesystem::path catalog, QWidget* parent = nullptr);

    /// Reads measurements and shows what they would change; where the person agrees, one edit takes it over.
    /// What is wrong with a file stands in the panel, with its place.
    void offer(const QString& filePath);

    CopyableTable& residuals() { return *m_residuals; }
    QString notice() const;
    QSize sizeHint() const override { return {1200, 220}; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHeadline();
    QWidget* makeSummary();
    QWidget* makeButtons();
    QTabWidget* makeTabs(std::filesystem::path catalog);
    QWidget* makeConstants(std::filesystem::path catalog);
    void askForMeasurements();
    void useShippedConstants();
    void refresh();
    void refreshInSight();
    void say(const QString& notice);

    Document& m_document;
    QLabel* m_band;
    QLabel* m_reason;
    QLabel* m_heldOut;
    QLabel* m_factors;
    QLabel* m_notice;
    QPushButton* m_shipped;
    CopyableTable* m_residuals;
};

} // namespace lockstep::ui
