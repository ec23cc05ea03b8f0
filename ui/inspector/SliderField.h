#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QWidget>

class QSlider;

namespace lockstep::ui {

class ValueField;

/// A slider beside a field for one number. Moving the slider previews the number in the field; letting it go
/// commits.
class SliderField : public QWidget {
    Q_OBJECT

public:
    enum class Scale { linear, logarithmic };
    struct Range {
        double least = 0;
        double most = 1;
        double step = 1; ///< what the slider rounds to, and what Up and Down add
        Scale scale = Scale::linear;
        double limit = 1; ///< what may be typed; the slider ends where play does
    };
    struct Words {
        std::function<QString(double)> print;
        std::function<std::optional<double>(const QString&)> parse;
        QString expected; ///< "an age such as 6 y"
    };

    SliderField(Range range, Words words, std::function<void(double)> commit, QWidget* parent = nullptr);

    void setValue(std::optional<double> value); ///< nothing: mixed
    /// What several things have; where they differ the tooltip tells the least and the most.
    void setValues(const std::vector<double>& values);
    ValueField* field() const { return m_field; }
    QSlider* slider() const { return m_slider; }

private:
    double valueAt(int position) const;
    int positionOf(double value) const;
    void onMoved();

    Range m_range;
    Words m_words;
    std::function<void(double)> m_commit;
    QSlider* m_slider;
    ValueField* m_field;
    std::optional<double> m_value;
    bool m_showing = false; ///< the slider moves because the model said so
};

} // namespace lockstep::ui
