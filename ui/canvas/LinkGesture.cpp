#include "core/network/LinkGoodput.h"
#include "core/quantity/QuantityText.h"
#include "ui/canvas/CanvasGesture.h"
#include "ui/canvas/CanvasScale.h"
#include "ui/canvas/CanvasScene.h"
#include "ui/canvas/CanvasView.h"
#include "ui/document/Document.h"

namespace lockstep::ui {

namespace {

/// Pulls a new link from one campus to another.
class LinkGesture : public CanvasGesture {
public:
    LinkGesture(CanvasView& view, CampusId from, const Pointer& at) : m_view(view), m_from(from) {
        moveTo(at);
    }

    ~LinkGesture() override {
        m_view.canvas().hideDraft();
        m_view.canvas().setTarget({});
    }

    void moveTo(const Pointer& pointer) override {
        CanvasScene& scene = m_view.canvas();
        const CanvasHit hit = scene.hitAt(pointer.scene);
        CampusId to = hit.campus.valid() ? hit.campus : scene.handleAt(pointer.scene);
        if (to == m_from)
            to = {};
        m_to = to;
        scene.setTarget({m_to, {}, {}});
        scene.showDraft(m_from, pointer.scene, figures(pointer.scene), m_to.valid());
    }

    void finish() override {
        if (m_to.valid())
            m_view.commitLink(m_from, m_to);
    }

private:
    /// "21.8 km · 237 µs RTT", of the link as it would be if it were let go here.
    QString figures(QPointF end) const {
        const Scenario& scenario = m_view.document().scenario();
        const Campus* from = scenario.find(m_from);
        const Campus* to = scenario.find(m_to);
        const Link prototype = m_view.prototypeLink();
        const CanvasPoint there = to ? to->position : toCanvas(end);
        const Kilometers route =
            (from ? distanceBetween(from->position, there) : Kilometers{}) * prototype.routeFactor;
        const LinkType* type = m_view.document().catalog().link(prototype.type);
        QString text = QString::fromStdString(printDistance(route));
        if (type)
            text += CanvasView::tr(" · %1 RTT")
                        .arg(QString::fromStdString(
                            printSeconds(conditionOf(prototype, *type, route).roundTrip)));
        return text;
    }

    CanvasView& m_view;
    CampusId m_from;
    CampusId m_to;
};

} // namespace

std::unique_ptr<CanvasGesture> startLink(CanvasView& view, CampusId from, const CanvasGesture::Pointer& at) {
    return std::make_unique<LinkGesture>(view, from, at);
}

} // namespace lockstep::ui
