#include "ui/inspector/SliderField.h"

#include <algorithm>
#include <cmath>

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSlider>

#include "ui/inspector/NumberFields.h"
#include "ui/inspector/ValueField.h"
#include "ui/inspector/WheelGuard.h"

namespace lockstep::ui {

namespace {

constexpr int positions = 1000;
constexpr int fieldWidth = 76;
constexpr int sliderWidth = 60;

} // namespace

SliderField::SliderField(Range range, Words words, std::function<void(double)> commit, QWidget* parent)
    : QWidget(parent)
    , m_range(range)
    , m_words(std::move(words))
    , m_commit(std::move(commit))
    , m_slider(new QSlider(Qt::Horizontal))
    , m_field(new ValueField(numberCommit(m_words, range.least, range.limit, m_commit))) {
    m_slider->setRange(0, positions);
    m_slider->setSingleStep(positions / 50);
    m_slider->setPageStep(positions / 10);
    guardWheel(m_slider);
    m_slider->setMinimumWidth(sliderWidth);
    m_field->setMinimumWidth(fieldWidth);
    // As high as the line beside it, which keeps its place when an error opens below.
    m_slider->setFixedHeight(m_field->edit()->sizeHint().height());
    m_field->setStep([this](int direction) {
        if (m_value)
            m_commit(
                plainDecimal(std::clamp(*m_value + direction * m_range.step, m_range.least, m_range.most)));
    });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_slider, 1, Qt::AlignTop);
    layout->addWidget(m_field, 1, Qt::AlignTop);
    setFocusProxy(m_field);
    connect(m_slider, &QSlider::valueChanged, this, &SliderField::onMoved);
    connect(m_slider, &QSlider::sliderReleased, this, [this] { m_commit(valueAt(m_slider->value())); });
}

double SliderField::valueAt(int position) const {
    const double share = static_cast<double>(position) / positions;
    const double raw = m_range.scale == Scale::linear
                           ? m_range.least + share * (m_range.most - m_range.least)
                           : m_range.least * std::pow(m_range.most / m_range.least, share);
    return std::clamp(plainDecimal(std::round(raw / m_range.step) * m_range.step), m_range.least,
                      m_range.most);
}

int SliderField::positionOf(double value) const {
    const double inside = std::clamp(value, m_range.least, m_range.most);
    const double share = m_range.scale == Scale::linear
                             ? (inside - m_range.least) / (m_range.most - m_range.least)
                             : std::log(inside / m_range.least) / std::log(m_range.most / m_range.least);
    return static_cast<int>(std::lround(share * positions));
}

void SliderField::setValue(std::optional<double> value) {
    m_value = value;
    if (m_slider->isSliderDown())
        return;
    m_showing = true;
    m_slider->setValue(value ? positionOf(*value) : 0);
    m_showing = false;
    if (value)
        m_field->setText(m_words.print(*value));
    else
        m_field->setMixed();
}

void SliderField::setValues(const std::vector<double>& values) {
    if (values.empty())
        return;
    const auto [least, most] = std::ranges::minmax(values);
    setValue(least == most ? std::optional(least) : std::nullopt);
    if (least != most)
        m_field->setMixed(spanText(m_words.print(least), m_words.print(most)));
}

void SliderField::onMoved() {
    if (m_showing)
        return;
    const double value = valueAt(m_slider->value());
    m_field->preview(m_words.print(value));
    // Keys and clicks beside the handle have no release: each is an edit of its own.
    if (!m_slider->isSliderDown())
        m_commit(value);
}

} // namespace lockstep::ui
