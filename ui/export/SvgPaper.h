#pragma once

#include <memory>

#include <QByteArray>
#include <QString>

#include "ui/export/VectorEngine.h"

namespace lockstep::ui {

class SvgEngine;

/// An SVG 1.1 file to paint on. Qt's own SVG writer knows no clips and drops texture brushes.
class SvgPaper : public VectorPaper {
public:
    SvgPaper(QSize size, int dotsPerInch);
    ~SvgPaper() override;

    QPaintEngine* paintEngine() const override;
    /// The file, once no painter is at work on it.
    QByteArray file(const QString& title, const QString& description) const;

private:
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace lockstep::ui
