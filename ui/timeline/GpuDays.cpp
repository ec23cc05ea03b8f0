#include "ui/timeline/GpuDays.h"

#include <algorithm>
#include <optional>

#include <QElapsedTimer>
#include <QMetaObject>

namespace lockstep::ui {

namespace {

constexpr int batchMilliseconds = 20;
constexpr std::size_t mostActivities = 400'000; // about 30 MB

} // namespace

GpuDays::GpuDays(QObject* parent) : QObject(parent) {
    m_pool.setMaxThreadCount(1);
}

GpuDays::~GpuDays() {
    cancel();
    // A job names this object; none may outlive it.
    m_pool.waitForDone();
}

void GpuDays::cancel() {
    ++m_job;
    m_busy = false;
    m_underWay.clear();
}

std::shared_ptr<const GpuDay> GpuDays::find(const TimelineColumn& step, std::uint32_t gpu) const {
    const auto found = m_days.find({&step, gpu});
    return found == m_days.end() ? nullptr : found->second;
}

void GpuDays::want(const std::vector<Wanted>& wanted) {
    m_wanted.clear();
    std::vector<Wanted> missing;
    for (const Wanted& each : wanted) {
        const Key key{each.step.get(), each.gpu};
        m_wanted.insert(key);
        if (!m_days.contains(key))
            missing.push_back(each);
    }
    const auto isWanted = [this](const Key& key) { return m_wanted.contains(key); };
    if (m_busy && std::ranges::any_of(m_underWay, isWanted))
        return; // what it leaves out is asked for again when it is done
    if (m_busy)
        cancel();
    if (missing.empty())
        return;
    for (const Wanted& each : missing)
        m_underWay.insert({each.step.get(), each.gpu});
    m_busy = true;
    const quint64 job = ++m_job;
    m_pool.start([this, job, missing = std::move(missing)] { work(job, missing); });
}

void GpuDays::work(quint64 job, const std::vector<Wanted>& missing) {
    Days days;
    QElapsedTimer age;
    age.start();
    std::shared_ptr<const Fleet> fleet;
    std::optional<StepReader> reader;
    for (const Wanted& each : missing) {
        if (m_job != job)
            return;
        if (fleet != each.fleet) {
            fleet = each.fleet;
            reader.emplace(*fleet);
        }
        const TimelineColumn& step = *each.step;
        days.push_back(std::make_shared<const GpuDay>(
            GpuDay{each.step, fleet, each.gpu,
                   activitiesOf(*reader, each.gpu, step.firstStep, step.outcome, step.blocker)}));
        if (age.hasExpired(batchMilliseconds)) {
            post(job, std::exchange(days, {}), false);
            age.restart();
        }
    }
    post(job, std::move(days), true);
}

void GpuDays::post(quint64 job, Days days, bool isLast) {
    QMetaObject::invokeMethod(
        this, [this, job, days = std::move(days), isLast] { adopt(job, days, isLast); },
        Qt::QueuedConnection);
}

void GpuDays::adopt(quint64 job, const Days& days, bool isLast) {
    // What a dropped job has found is as true as any other's.
    for (const auto& day : days)
        if (m_days.try_emplace({day->step.get(), day->gpu}, day).second)
            m_activities += day->activities.size();
    makeRoom();
    if (m_job == job && isLast) {
        m_busy = false;
        m_underWay.clear();
    }
    Q_EMIT arrived();
}

void GpuDays::makeRoom() {
    if (m_activities <= mostActivities)
        return;
    for (auto day = m_days.begin(); day != m_days.end();) {
        if (m_wanted.contains(day->first)) {
            ++day;
            continue;
        }
        m_activities -= day->second->activities.size();
        day = m_days.erase(day);
    }
}

} // namespace lockstep::ui
