#pragma once

#include <functional>
#include <vector>

#include <QFrame>
#include <QString>
#include <QStringList>

class QPushButton;
class QVBoxLayout;

namespace lockstep::ui {

struct NoticeChoice {
    QString text; ///< with a mnemonic
    std::function<void()> act;
};

/// Something to tell that needs no answer now.
struct Notice {
    enum class Kind { note, warning };

    QString id; ///< a notice takes the place of an older one of the same id
    Kind kind = Kind::note;
    QString text;
    QStringList details = {};               ///< shown when asked for
    std::vector<NoticeChoice> choices = {}; ///< up to three
};

/// One notice, with its choices and a way to put it away. It takes no focus by itself; Escape in it puts it
/// away.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(Notice notice, QWidget* parent = nullptr);

    const Notice& notice() const { return m_notice; }

Q_SIGNALS:
    void putAway();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeDetails();

    Notice m_notice;
};

/// The notices of a window, one below the other; takes no room while there are none.
class NoticeArea : public QWidget {
    Q_OBJECT

public:
    explicit NoticeArea(QWidget* parent = nullptr);

    void tell(Notice notice);
    void putAway(const QString& id);
    NoticeBar* bar(const QString& id) const; ///< null where there is none

private:
    QVBoxLayout* m_layout;
};

} // namespace lockstep::ui
