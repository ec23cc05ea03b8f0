#pragma once

#include <memory>

#include <QTimer>
#include <QWidget>

#include "core/analysis/RunComparison.h"
#include "core/calibration/ModelBasis.h"
#include "core/simulation/Frame.h"
#include "ui/theme/Theme.h"

class QBoxLayout;
class QLabel;

namespace lockstep::ui {

class ComparisonControls;
class ComparisonModel;
class ComparisonStrips;
struct ComparisonAnswer;
class CopyableTable;
class Document;

/// Two runs side by side: what separates them, what that does, step by step and cause by cause. A is a run
/// that was kept or a file, B the present run with the scenario as it is now.
class ComparePanel : public QWidget {
    Q_OBJECT

public:
    explicit ComparePanel(const Document& document, QWidget* parent = nullptr);
    ~ComparePanel() override;

    void setFrame(std::shared_ptr<const Frame> frame) { m_frame = std::move(frame); }
    /// Becomes A, unless a file is.
    void setKept(std::shared_ptr<const Frame> kept);
    /// A is what the file holds: a run, a scenario, or a picture of one.
    void setFile(const QString& filePath);
    bool hasA() const { return m_kept != nullptr || !m_file.isEmpty(); }

    /// Takes the steps of both anew on a thread of its own.
    void compare();
    void cancel();
    bool isComparing() const { return m_job != nullptr; }
    const std::shared_ptr<const RunComparison>& comparison() const { return m_comparison; }

    CopyableTable& table() const { return *m_table; }
    ComparisonStrips& strips() const { return *m_strips; }
    QString conclusion() const;
    QString differences() const;
    /// Words, strips and figures.
    QSize pictureSize() const;
    void paintPicture(QPainter& painter, const Theme& theme) const;
    QString problem() const { return m_problem; } ///< why there is no comparison; empty where there is one

    QSize sizeHint() const override { return {1200, 220}; }

Q_SIGNALS:
    void fileWanted(); ///< a file is to be chosen for A
    void keepWanted(); ///< the present run is to be kept as A
    void finished();   ///< a comparison, or the reason why there is none

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeWords();
    void makeTable();
    RunLog presentRun() const;
    void poll();
    void show(const ComparisonAnswer& answer);
    std::vector<Cause> causes() const;
    void fillTable();
    void layOut();
    void applyTheme();
    void showSource();

    const Document& m_document;
    std::shared_ptr<const Frame> m_frame;
    std::shared_ptr<const Frame> m_kept;
    QString m_file;
    QString m_problem;
    std::shared_ptr<const RunComparison> m_comparison;
    std::unique_ptr<Job<ComparisonAnswer>> m_job;
    QTimer m_poll;

    ComparisonControls* m_controls;
    QLabel* m_conclusion;
    QLabel* m_differences;
    ComparisonStrips* m_strips;
    CopyableTable* m_table;
    ComparisonModel* m_rows;
    QWidget* m_content;
    QBoxLayout* m_parts;
    QWidget* m_words = nullptr;
};

} // namespace lockstep::ui
