#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "core/simulation/Timeline.h"
#include "ui/timeline/TimeAxis.h"
#include "ui/timeline/TimelineWidget.h"

using namespace lockstep;
using namespace lockstep::ui;

namespace {

constexpr std::int64_t stepTicks = 10000;

/// A run of equal steps: 8 GPUs compute for six tenths and wait for GPU 2 for four tenths.
class Run {
public:
    Run() : m_fleet(std::make_shared<Fleet>()) {
        m_fleet->campuses.push_back({CampusId{1}, "Memphis 1", {0, 8}});
        FleetGroup group;
        group.id = RackGroupId{7};
        group.label = "H100 SXM";
        group.gpus = {0, 8};
        m_fleet->groups.push_back(group);
        m_fleet->blocks.push_back({0, 0, {0, 8}});
        WorkClass work;
        work.gpus = {0, 8};
        work.allocated = true;
        work.microBatches = 1;
        work.stages.resize(1);
        work.stages[0].compute = Ticks{6000};
        work.stepNoise.assign(quantileCount, 0);
        m_fleet->classes.push_back(work);
        m_fleet->lastingTicks.assign(8, 6000);
        Learner learner;
        learner.blocks = 1;
        m_fleet->learners.push_back(learner);
    }

    /// `waits`: of the ticks of a step, for GPU `blocker`.
    std::shared_ptr<const Frame> advance(int steps, std::uint32_t blocker = 2, std::uint64_t waits = 4000) {
        for (int i = 0; i < steps; ++i) {
            StepRecord step;
            step.step = m_steps++;
            step.start = Ticks{static_cast<std::int64_t>(step.step) * stepTicks};
            step.outcome = {Ticks{stepTicks}, {}, {Ticks{stepTicks}}};
            step.blocker = blocker;
            step.blockCauses.assign(1, CauseTicks{});
            step.blockCauses[0][indexOf(Cause::compute)] = 8 * (stepTicks - waits);
            step.blockCauses[0][indexOf(Cause::waitStraggler)] = 8 * waits;
            m_timeline.append(step, m_fleet);
        }
        auto frame = std::make_shared<Frame>();
        frame->state = RunState::running;
        frame->fleet = m_fleet;
        frame->timeline = m_timeline.view();
        return frame;
    }

private:
    std::shared_ptr<Fleet> m_fleet;
    Timeline m_timeline;
    std::uint64_t m_steps = 0;
};

} // namespace

class TimelineWidgetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void followsFromTheStart();
    void panLeavesFollow();
    void wheelZoomsAtThePointerAndLeavesFollow();
    void rejoinsAtTheEnd();
    void viewStaysWhileTheRunGoesOn();
    void fitShowsTheWholeRun();
    void clickPicksTheLaneAndItsBlocker();
    void longestWaitNamesTheBlocker();
    void partIsShownOnRequest();
    void dragPansAndPicksNothing();
    void controlWheelExpandsTheLane();
    void pictureHasTheCauses();
    void newRunStartsOver();
    void emptyStateSpeaks();
    void readersGetNamesAndFigures();
    void doubleClickLooksCloserAtAGpu();
    void clickOnAWaitOfAGpuNamesTheBlocker();
    void filterFieldSievesLanes();
    void lanesAreArrangedByCommand();

private:
    QColor colorAt(QPointF position);
    QPointF inLane() const { return {timeMargin + 20.0, 120.0}; }
    /// The middle of the first lane of a single GPU.
    QPointF inGpuLane() const {
        for (const LaneBand& band : m_widget->geometryOfLanes().lanes.bands)
            if (band.key.isGpu())
                return {timeMargin + 300.0, 26.0 + band.top + 0.5 * band.height};
        return {};
    }

    std::unique_ptr<TimelineWidget> m_widget;
    std::unique_ptr<Run> m_run;
};

void TimelineWidgetTest::init() {
    qRegisterMetaType<Ticks>("lockstep::Ticks");
    m_run = std::make_unique<Run>();
    m_widget = std::make_unique<TimelineWidget>();
    m_widget->resize(timeMargin + 600, 240);
    m_widget->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_widget.get()));
}

void TimelineWidgetTest::cleanup() {
    m_widget.reset();
}

QColor TimelineWidgetTest::colorAt(QPointF position) {
    return m_widget->grab().toImage().pixelColor(position.toPoint());
}

void TimelineWidgetTest::followsFromTheStart() {
    QVERIFY(m_widget->follow());
    m_widget->setFrame(m_run->advance(10));
    QCOMPARE(m_widget->visibleFrom().count, 0);
    m_widget->setFrame(m_run->advance(990));
    // The newest step, number 999, is on view, and 60 steps or so with it.
    QVERIFY(m_widget->visibleTo() >= Ticks{1000 * stepTicks});
    QVERIFY(m_widget->visibleFrom() >= Ticks{900 * stepTicks});
}

void TimelineWidgetTest::panLeavesFollow() {
    m_widget->setFrame(m_run->advance(500));
    QSignalSpy follow(m_widget.get(), &TimelineWidget::followChanged);
    QSignalSpy range(m_widget.get(), &TimelineWidget::visibleRangeChanged);
    const Ticks before = m_widget->visibleFrom();
    m_widget->panLeft();
    QCOMPARE(follow.size(), 1);
    QCOMPARE(follow.first().first().toBool(), false);
    QVERIFY(!m_widget->follow());
    QCOMPARE(range.size(), 1);
    QVERIFY(m_widget->visibleFrom() < before);
}

void TimelineWidgetTest::wheelZoomsAtThePointerAndLeavesFollow() {
    m_widget->setFrame(m_run->advance(500));
    const double before = static_cast<double>((m_widget->visibleTo() - m_widget->visibleFrom()).count);
    const auto timeAt = [this](double x) {
        const auto from = static_cast<double>(m_widget->visibleFrom().count);
        return from + x / 600 * (static_cast<double>(m_widget->visibleTo().count) - from);
    };
    const double under = timeAt(200);
    QWheelEvent wheel({timeMargin + 200.0, 100}, m_widget->mapToGlobal(QPointF(timeMargin + 200.0, 100)), {},
                      {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_widget.get(), &wheel);
    QVERIFY(!m_widget->follow());
    const double after = static_cast<double>((m_widget->visibleTo() - m_widget->visibleFrom()).count);
    QVERIFY(after < before);
    QVERIFY(std::abs(timeAt(200) - under) <= after / 600);
}

void TimelineWidgetTest::rejoinsAtTheEnd() {
    m_widget->setFrame(m_run->advance(500));
    m_widget->zoomIn();
    for (int i = 0; i < 30; ++i)
        m_widget->panLeft();
    QVERIFY(!m_widget->follow());
    const auto span = (m_widget->visibleTo() - m_widget->visibleFrom()).count;
    m_widget->toEnd();
    QVERIFY(m_widget->follow());
    QVERIFY(m_widget->visibleTo() >= Ticks{500 * stepTicks});
    QCOMPARE((m_widget->visibleTo() - m_widget->visibleFrom()).count, span); // at the zoom on view
}

void TimelineWidgetTest::viewStaysWhileTheRunGoesOn() {
    m_widget->setFrame(m_run->advance(500));
    m_widget->panLeft();
    const Ticks from = m_widget->visibleFrom();
    m_widget->setFrame(m_run->advance(5000));
    QCOMPARE(m_widget->visibleFrom(), from);
    QVERIFY(!m_widget->follow());
}

void TimelineWidgetTest::fitShowsTheWholeRun() {
    m_widget->setFrame(m_run->advance(5000));
    m_widget->fitRun();
    QCOMPARE(m_widget->visibleFrom().count, 0);
    QVERIFY(m_widget->visibleTo() >= Ticks{5000 * stepTicks});
    QVERIFY(m_widget->visibleTo() < Ticks{5100 * stepTicks});
    QTRY_VERIFY(m_widget->isSharp());
}

void TimelineWidgetTest::clickPicksTheLaneAndItsBlocker() {
    m_widget->setFrame(m_run->advance(5));
    QSignalSpy picked(m_widget.get(), &TimelineWidget::picked);
    QSignalSpy blocker(m_widget.get(), &TimelineWidget::blockerPicked);
    // Ten pixels a step: the first six compute, the rest wait.
    QTest::mouseClick(m_widget.get(), Qt::LeftButton, {}, QPoint(timeMargin + 2, 120));
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked.first().first().value<Pick>(), (Pick{{{}, {RackGroupId{7}}}}));
    QCOMPARE(blocker.size(), 0);
    QTest::mouseClick(m_widget.get(), Qt::LeftButton, {}, QPoint(timeMargin + 8, 120));
    QCOMPARE(picked.size(), 1);
    QCOMPARE(blocker.size(), 1);
    QCOMPARE(blocker.first().first().value<Pick>(), Pick::of({RackGroupId{7}, 2, 1})); // that GPU, no less
    QVERIFY(blocker.first().last().toString().contains(QStringLiteral("GPU 2 of H100 SXM")));
    QVERIFY(m_widget->follow()); // looking is not moving
}

/// Where a pixel holds several steps, the one that waited longest says for whom.
void TimelineWidgetTest::longestWaitNamesTheBlocker() {
    m_run->advance(1234);
    m_run->advance(1, 5, 9000);
    m_widget->setFrame(m_run->advance(1765));
    m_widget->fitRun();
    QTRY_VERIFY(m_widget->isSharp());
    const QPointF at(m_widget->marks().xOf(Ticks{1234 * stepTicks + stepTicks / 2}),
                     240 - 20); // waits stand on top
    std::optional<TimelineProbe> probe;
    for (double y = 27; y < 239 && !(probe && probe->cause == Cause::waitStraggler); ++y)
        probe = m_widget->probeAt({at.x(), y});
    QVERIFY(probe && probe->cause == Cause::waitStraggler);
    QVERIFY(probe->steps > 1);
    QVERIFY(probe->firstStep != 1234); // the first of them waited for GPU 2
    QCOMPARE(probe->blockerStep, std::uint64_t{1234});
    QCOMPARE(probe->heldUpBy.gpu, std::optional<std::uint32_t>(5));
    const QString text = describe(*probe);
    QVERIFY2(text.contains(QLocale().toString(1234)) && text.contains(QStringLiteral("GPU 5 of H100 SXM")),
             qPrintable(text));
}

void TimelineWidgetTest::partIsShownOnRequest() {
    m_widget->setFrame(m_run->advance(50));
    QSignalSpy picked(m_widget.get(), &TimelineWidget::picked);
    m_widget->showPart({RackGroupId{7}, 5, 1});
    QVERIFY(inGpuLane().y() > 0 && inGpuLane().y() < m_widget->height());
    QCOMPARE(m_widget->probeAt(inGpuLane())->lane, LaneKey::gpu(RackGroupId{7}, 5));
    QCOMPARE(picked.size(), 0); // it answers, and does not ask back
    m_widget->openGpuLane();    // the picked one: closes it
    QVERIFY(inGpuLane().isNull());
}

void TimelineWidgetTest::dragPansAndPicksNothing() {
    m_widget->setFrame(m_run->advance(500));
    QSignalSpy picked(m_widget.get(), &TimelineWidget::picked);
    const Ticks before = m_widget->visibleFrom();
    const Ticks pixel{(m_widget->visibleTo() - before).count / 600};
    QTest::mousePress(m_widget.get(), Qt::LeftButton, {}, QPoint(timeMargin + 100, 120));
    QTest::mouseMove(m_widget.get(), QPoint(timeMargin + 150, 120));
    QTest::mouseMove(m_widget.get(), QPoint(timeMargin + 200, 120));
    QTest::mouseRelease(m_widget.get(), Qt::LeftButton, {}, QPoint(timeMargin + 200, 120));
    QCOMPARE((before - m_widget->visibleFrom()).count, 100 * pixel.count);
    QVERIFY(!m_widget->follow());
    QCOMPARE(picked.size(), 0);
}

void TimelineWidgetTest::controlWheelExpandsTheLane() {
    m_widget->resize(timeMargin + 600, 140);
    m_widget->setFrame(m_run->advance(50));
    const auto lane = [this] { return m_widget->probeAt(inLane()); };
    const bool before = lane().has_value();
    QWheelEvent wheel({timeMargin + 20.0, 100}, m_widget->mapToGlobal(QPointF(timeMargin + 20.0, 100)), {},
                      {0, 480}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_widget.get(), &wheel);
    QCOMPARE(before, true);
    QVERIFY(m_widget->follow()); // time did not move
    QTRY_VERIFY(m_widget->isSharp());
    QCOMPARE(lane()->gpus, 1u); // eight GPUs on that height are a row each
}

void TimelineWidgetTest::pictureHasTheCauses() {
    m_widget->setFrame(m_run->advance(30));
    QTRY_VERIFY(m_widget->isSharp());
    const Theme& theme = currentTheme();
    QCOMPARE(colorAt({timeMargin + 2.0, 121}), theme.cause(Cause::compute));
    QCOMPARE(colorAt({timeMargin + 8.0, 121}), theme.cause(Cause::waitStraggler));
    // New steps are drawn at once, without the worker.
    QCOMPARE(colorAt({timeMargin + 312.0, 121}), theme.surface);
    m_widget->setFrame(m_run->advance(2));
    QCOMPARE(colorAt({timeMargin + 312.0, 121}), theme.cause(Cause::compute));
    QCOMPARE(colorAt({timeMargin + 318.0, 121}), theme.cause(Cause::waitStraggler));
}

void TimelineWidgetTest::newRunStartsOver() {
    m_widget->setFrame(m_run->advance(500));
    m_widget->toEnd();
    Run another;
    m_widget->setFrame(another.advance(3));
    QCOMPARE(m_widget->visibleFrom().count, 0);
    QTRY_VERIFY(m_widget->isSharp());
    QCOMPARE(colorAt({timeMargin + 100.0, 121}), currentTheme().surface);
}

void TimelineWidgetTest::emptyStateSpeaks() {
    QVERIFY(!m_widget->probeAt(inLane()));
    for (const auto move : {&TimelineWidget::zoomIn, &TimelineWidget::zoomOut, &TimelineWidget::panLeft,
                            &TimelineWidget::panRight, &TimelineWidget::fitRun, &TimelineWidget::expandLane,
                            &TimelineWidget::toEnd, &TimelineWidget::toStart})
        (m_widget.get()->*move)();
    QVERIFY(m_widget->follow());
    m_widget->setFrame(nullptr);
    QVERIFY(m_widget->accessibleDescription().contains(QStringLiteral("Run")));
}

void TimelineWidgetTest::readersGetNamesAndFigures() {
    m_widget->setFrame(m_run->advance(50));
    QVERIFY(!m_widget->accessibleName().isEmpty());
    QVERIFY(m_widget->accessibleDescription().contains(QStringLiteral("H100 SXM: 60 % busy")));
}

void TimelineWidgetTest::doubleClickLooksCloserAtAGpu() {
    m_widget->setFrame(m_run->advance(500));
    QTest::mouseClick(m_widget.get(), Qt::LeftButton, {}, inLane().toPoint());
    QTest::mouseDClick(m_widget.get(), Qt::LeftButton, {}, inLane().toPoint());
    const std::vector<LaneKey>& parts = m_widget->lanes().arrangement().parts;
    QCOMPARE(parts.size(), 1u);
    QVERIFY(parts[0].isGpu());
    const double step =
        600.0 * stepTicks / static_cast<double>((m_widget->visibleTo() - m_widget->visibleFrom()).count);
    QVERIFY2(step >= leastPassStep, qPrintable(QString::number(step)));
    QTRY_VERIFY(m_widget->isSharp());
    const auto probe = m_widget->probeAt(inGpuLane());
    QVERIFY(probe.has_value());
    QVERIFY(probe->activity.has_value());
    QCOMPARE(probe->gpus, 1u);
    QCOMPARE(probe->firstGpu, parts[0].first);
    QVERIFY(describe(*probe).contains(QStringLiteral("GPU %1").arg(parts[0].first)));
    m_widget->openGpuLane(); // the lane was picked when it was opened
    QVERIFY(m_widget->lanes().arrangement().parts.empty());
}

void TimelineWidgetTest::clickOnAWaitOfAGpuNamesTheBlocker() {
    m_widget->setFrame(m_run->advance(5));
    m_widget->lanes().apply(togglePart, LaneKey::gpu(RackGroupId{7}, 5));
    m_widget->setFollow(false);
    for (int i = 0; i < 12; ++i)
        m_widget->zoomIn();
    while (m_widget->visibleFrom() > Ticks{})
        m_widget->panLeft();
    QTRY_VERIFY(m_widget->isSharp());
    QSignalSpy blocker(m_widget.get(), &TimelineWidget::blockerPicked);
    QSignalSpy gpu(m_widget.get(), &TimelineWidget::gpuPicked);
    const MarkPlaces places = m_widget->marks();
    // Computes for six tenths of a step, then waits for GPU 2.
    for (const double share : {0.3, 0.8}) {
        const double x = places.xOf(Ticks{static_cast<std::int64_t>(share * stepTicks)});
        QTest::mouseClick(m_widget.get(), Qt::LeftButton, {}, QPoint(qRound(x), inGpuLane().toPoint().y()));
    }
    QCOMPARE(blocker.size(), 1);
    QVERIFY(blocker.first().last().toString().contains(QStringLiteral("GPU 2 of H100 SXM")));
    QCOMPARE(gpu.size(), 2);
    QCOMPARE(gpu.first().first().value<LaneKey>(), LaneKey::gpu(RackGroupId{7}, 5));
}

void TimelineWidgetTest::filterFieldSievesLanes() {
    m_widget->setFrame(m_run->advance(50));
    auto* field = m_widget->findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("bubble"));
    QVERIFY(m_widget->geometryOfLanes().lanes.bands.empty());
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(m_widget->geometryOfLanes().lanes.bands.size(), 1u);
    QTest::keyClicks(field, QStringLiteral("straggler > 30 %")); // four tenths of the time
    QCOMPARE(m_widget->geometryOfLanes().lanes.bands.size(), 1u);
}

void TimelineWidgetTest::lanesAreArrangedByCommand() {
    m_widget->setFrame(m_run->advance(50));
    m_widget->nextLane();
    m_widget->foldCampus();
    QCOMPARE(m_widget->geometryOfLanes().lanes.bands.front().key, LaneKey::of(CampusId{1}));
    m_widget->lanes().unfoldAll();
    m_widget->pinLane();
    QVERIFY(m_widget->lanes().lanes().front().isPinned);
    m_widget->hideLane();
    QVERIFY(m_widget->geometryOfLanes().lanes.bands.empty());
    m_widget->lanes().showHidden();
    m_widget->openBlockerLane();
    QCOMPARE(m_widget->lanes().arrangement().parts, std::vector{LaneKey::gpu(RackGroupId{7}, 2)});
}

QTEST_MAIN(TimelineWidgetTest)
#include "tst_timeline_widget.moc"
