#pragma once

#include <memory>

#include "ui/export/VectorEngine.h"

class QPaintDevice;

namespace lockstep::ui {

/// Paints into a PDF, or another device of the same resolution, and hands each clip on to it. The PDF engine
/// of Qt clips by what a painter says alone, so that rows of a list would run over whatever lies below it.
class PdfPaper : public VectorPaper {
public:
    PdfPaper(QPaintDevice& page, QSize size, int dotsPerInch);
    ~PdfPaper() override;

    QPaintEngine* paintEngine() const override;

private:
    std::unique_ptr<QPaintEngine> m_engine;
};

} // namespace lockstep::ui
