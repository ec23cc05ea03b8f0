#include "ui/export/SvgPaper.h"

#include <QHash>
#include <QPainter>
#include <QPen>

#include "ui/export/SvgText.h"

namespace lockstep::ui {

class SvgEngine : public VectorEngine {
public:
    explicit SvgEngine(int dotsPerInch) : m_resolution(dotsPerInch) {}

    bool begin(QPaintDevice*) override { return true; }
    bool end() override {
        closeGroup();
        return true;
    }
    const QByteArray& definitions() const { return m_definitions; }
    const QByteArray& body() const { return m_body; }

protected:
    void keepTo(const ClipArea* area, int) override {
        m_clip = area == nullptr
                     ? QByteArray()
                     : define("<clipPath><path" + svgAttribute("d", svgPath(area->path())) + "/></clipPath>");
    }
    void putShape(const QPainterPath& path, bool isFilled) override;
    void putImage(const QRectF& box, const QImage& image) override;
    void putText(const QPointF& place, const QTextItem& item) override;
    void takeState(const QPaintEngineState&) override {}

private:
    /// The id of a definition: that of an earlier one that reads the same.
    QByteArray define(const QByteArray& element);
    QByteArray fillOf(const QBrush& brush);
    /// Elements of one clip and sharpness lie together in a group.
    void openGroup(bool isSharp);
    void closeGroup();
    QByteArray opacity() const {
        return state->opacity() < 1 ? svgAttribute("opacity", svgNumber(state->opacity())) : QByteArray();
    }

    int m_resolution;
    QByteArray m_definitions;
    QByteArray m_body;
    QHash<QByteArray, QByteArray> m_ids;
    QByteArray m_clip;  ///< id of what the next element is clipped by; empty: nothing
    QByteArray m_group; ///< start tag of the open group
};

QByteArray SvgEngine::define(const QByteArray& element) {
    QByteArray& id = m_ids[element];
    if (!id.isEmpty())
        return id;
    id = "d" + QByteArray::number(m_ids.size());
    QByteArray named = element;
    const auto nameEnd =
        std::find_if(named.cbegin(), named.cend(), [](char c) { return c == ' ' || c == '>'; });
    named.insert(nameEnd - named.cbegin(), svgAttribute("id", id));
    m_definitions += named + "\n";
    return id;
}

QByteArray SvgEngine::fillOf(const QBrush& brush) {
    const QByteArray definition = svgBrushDefinition(brush, state->transform(), state->brushOrigin());
    return definition.isEmpty() ? svgPaint("fill", brush.color())
                                : svgAttribute("fill", "url(#" + define(definition) + ")");
}

void SvgEngine::openGroup(bool isSharp) {
    QByteArray group = "<g";
    if (!m_clip.isEmpty())
        group += svgAttribute("clip-path", "url(#" + m_clip + ")");
    if (isSharp)
        group += svgAttribute("shape-rendering", "crispEdges");
    group += ">";
    if (group == m_group)
        return;
    closeGroup();
    m_group = group;
    m_body += group + "\n";
}

void SvgEngine::closeGroup() {
    if (!m_group.isEmpty())
        m_body += "</g>\n";
    m_group.clear();
}

void SvgEngine::putShape(const QPainterPath& path, bool isFilled) {
    const bool isSharp = !(state->renderHints() & QPainter::Antialiasing);
    openGroup(isSharp);
    const QPen pen = state->pen();
    QTransform placed = state->transform();
    QByteArray text = "<path" + (isFilled ? fillOf(state->brush()) : svgAttribute("fill", "none"));
    if (pen.style() != Qt::NoPen) {
        text += svgStroke(pen, penScale(pen, placed));
        // On screen a sharp line covers the pixels right of it and below.
        if (isSharp)
            placed *= QTransform::fromTranslate(0.5, 0.5);
    }
    if (isFilled && path.fillRule() == Qt::OddEvenFill && path.elementCount() > 5)
        text += svgAttribute("fill-rule", "evenodd");
    m_body += text + opacity() + svgAttribute("d", svgPath(placed.map(path))) + "/>\n";
}

void SvgEngine::putImage(const QRectF& box, const QImage& image) {
    openGroup(false);
    QByteArray text = "<image" + svgAttribute("x", svgNumber(box.x())) +
                      svgAttribute("y", svgNumber(box.y())) + svgAttribute("width", svgNumber(box.width())) +
                      svgAttribute("height", svgNumber(box.height()));
    if (!state->transform().isIdentity())
        text += svgAttribute("transform", svgTransform(state->transform()));
    m_body += text + opacity() + svgImageData(image) + "/>\n";
}

void SvgEngine::putText(const QPointF& place, const QTextItem& item) {
    openGroup(false);
    const QTransform& transform = state->transform();
    const bool isMoved = transform.type() <= QTransform::TxTranslate;
    const QPointF at = isMoved ? transform.map(place) : place;
    QByteArray text = "<text" + svgAttribute("x", svgNumber(at.x())) + svgAttribute("y", svgNumber(at.y())) +
                      svgFont(item, m_resolution) + svgPaint("fill", state->pen().color());
    if (!isMoved)
        text += svgAttribute("transform", svgTransform(transform));
    m_body += text + opacity() + svgAttribute("xml:space", "preserve") + ">" + svgEscaped(item.text()) +
              "</text>\n";
}

SvgPaper::SvgPaper(QSize size, int dotsPerInch)
    : VectorPaper(size, dotsPerInch), m_engine(std::make_unique<SvgEngine>(dotsPerInch)) {}

SvgPaper::~SvgPaper() = default;

QPaintEngine* SvgPaper::paintEngine() const {
    return m_engine.get();
}

QByteArray SvgPaper::file(const QString& title, const QString& description) const {
    const QByteArray wide = QByteArray::number(width());
    const QByteArray high = QByteArray::number(height());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg" + svgAttribute("width", wide) +
           svgAttribute("height", high) + svgAttribute("viewBox", "0 0 " + wide + " " + high) +
           " version=\"1.1\" xmlns=\"http://www.w3.org/2000/svg\""
           " xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n<title>" +
           svgEscaped(title) + "</title>\n<desc>" + svgEscaped(description) + "</desc>\n<defs>\n" +
           m_engine->definitions() + "</defs>\n" + m_engine->body() + "</svg>\n";
}

} // namespace lockstep::ui
