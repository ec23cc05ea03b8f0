// The fields of the training job: each changes its own place in the scenario, in its unit, and can be undone.
#include <algorithm>

#include <QLabel>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include "tests/ui/InspectorStage.h"

using namespace lockstep;
using namespace lockstep::ui;

class JobSectionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jobFieldsCommit();
    void everyJobNumberCommits_data();
    void everyJobNumberCommits();
    void everyJobChoiceCommits_data();
    void everyJobChoiceCommits();
    void badJobNumbersAreExplained_data();
    void badJobNumbersAreExplained();
    void fieldsThatDoNotApplyHide();
    void softwareComesFromCalibration();
    void resetGivesTheDefault();
    void jobFieldsTellTheirDefault();
    void slidersLeaveNoDust();
    void replicasMayBeEmpty();
};

void JobSectionsTest::jobFieldsCommit() {
    Stage stage;
    stage.type(stage.edit("Pipeline"), QStringLiteral("4"));
    QCOMPARE(stage.document.scenario().job.plan.pipeline, 4u);
    stage.type(stage.edit("Sequence"), QStringLiteral("131,072"));
    QCOMPARE(stage.document.scenario().job.sequenceLength, 131072u);
    stage.type(stage.edit("Overlap"), QStringLiteral("80 %"));
    QCOMPARE(stage.document.scenario().job.overlap, 0.8);
    stage.type(stage.edit("Bucket"), QStringLiteral("25"));
    QCOMPARE(stage.document.scenario().job.bucketMegabytes, 25.0);
    stage.type(stage.edit("Bucket"), QStringLiteral("1 GB"));
    QCOMPARE(stage.document.scenario().job.bucketMegabytes, 1000.0);
    stage.choose("Model", QStringLiteral("Llama 3 405B"));
    QCOMPARE(stage.document.scenario().job.model, std::string("Llama 3 405B"));
}

void JobSectionsTest::everyJobNumberCommits_data() {
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<double>("value");
    const auto row = [](const char* label, const char* typed, const char* pointer, double value) {
        QTest::addRow("%s, %s", label, typed)
            << QByteArray(label) << QString::fromUtf8(typed) << QByteArray(pointer) << value;
    };
    row("Batch", "4,096", "/job/global_batch", 4096);
    row("Micro-batch", "2", "/job/micro_batch", 2);
    row("Sequence", "32k", "/job/sequence_length", 32000);
    row("Tensor", "16", "/job/plan/tensor", 16);
    row("Pipeline", "6", "/job/plan/pipeline", 6);
    row("Context", "3", "/job/plan/context", 3);
    row("Expert", "7", "/job/plan/expert", 7);
    row("Virtual stages", "5", "/job/plan/virtual_stages", 5);
    row("Replicas", "9", "/job/plan/data", 9);
    row("Overlap", "7 %", "/job/overlap", 0.07);
    row("Bucket", "1 GB", "/job/bucket_mb", 1000);
    row("In flight", "3", "/job/buckets_in_flight", 3);
    row("Inner steps", "500", "/job/low_communication/inner_steps", 500);
    row("Fragments", "6", "/job/low_communication/fragments", 6);
    row("Overlap steps", "0", "/job/low_communication/overlap_steps", 0);
    row("Outer value", "4 bits", "/job/low_communication/outer_bits", 4);
    row("Outer value", "8", "/job/low_communication/outer_bits", 8);
    row("Token worth", "95 %", "/job/low_communication/token_worth", 0.95);
    row("Operations", "1.5 %", "/job/stragglers/operation_spread", 0.015);
    row("Drift", "0.3", "/job/stragglers/drift_spread", 0.003); // a bare number is in the field's unit
    row("Drift over", "90 min", "/job/stragglers/drift_hours", 1.5);
    row("Drift over", "12", "/job/stragglers/drift_hours", 12);
    row("Spikes", "0.25 a day", "/job/stragglers/spikes_per_gpu_day", 0.25);
    row("Spike length", "250 ms", "/job/stragglers/spike_median_s", 0.25);
    row("Spike spread", "0.5", "/job/stragglers/spike_spread", 0.5);
    row("Slow spells", "3/year", "/job/stragglers/fail_slow_per_gpu_year", 3);
    row("Slow by", "2.5x", "/job/stragglers/fail_slow_factor", 2.5);
    row("Spell length", "1 d", "/job/stragglers/fail_slow_hours", 24);
    row("Spell spread", "2", "/job/stragglers/fail_slow_spread", 2);
}

void JobSectionsTest::everyJobNumberCommits() {
    QFETCH(QByteArray, label);
    QFETCH(QString, typed);
    QFETCH(QByteArray, pointer);
    QFETCH(double, value);
    Stage stage;
    stage.setJob([](TrainingJob& job) { // every field plays a part
        job.plan.pipeline = 2;
        job.plan.expert = 2;
        job.lowCommunication.method = SyncMethod::streaming;
        job.stragglers.driftSpread = 0.01;
        job.stragglers.spikesPerGpuDay = 1;
        job.stragglers.failSlowPerGpuYear = 1;
    });
    const Scenario before = stage.document.scenario();
    QLineEdit* line = stage.edit(label.constData());
    QVERIFY(line);
    stage.type(line, typed);
    QCOMPARE(stage.owner(line)->error(), QString());
    QCOMPARE(stage.written(pointer.constData()).toDouble(), value);
    const QString shown = line->text();
    QVERIFY(shown != QString());
    stage.document.undo();
    QVERIFY(stage.document.scenario() == before);
    stage.type(line, shown); // what a field shows it also reads
    QCOMPARE(stage.written(pointer.constData()).toDouble(), value);
}

void JobSectionsTest::everyJobChoiceCommits_data() {
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* label, const char* choice, const char* pointer, const char* word) {
        QTest::addRow("%s, %s", label, choice) << QByteArray(label) << choice << QByteArray(pointer) << word;
    };
    row("Precision", "FP8", "/job/precision", "fp8");
    row("Recompute", "Selective", "/job/recompute", "selective");
    row("Software", "maxtext", "/job/stack", "maxtext");
    row("Schedule", "GPipe", "/job/plan/schedule", "gpipe");
    row("Schedule", "1F1B", "/job/plan/schedule", "1f1b");
    row("Schedule", "Zero bubble (ZB-H1)", "/job/plan/schedule", "zero_bubble");
    row("Stages", "One by one", "/job/plan/detail", "stages");
    row("Sharding", "Nothing (ZeRO-0)", "/job/plan/sharding", "none");
    row("Sharding", "Gradients (ZeRO-2)", "/job/plan/sharding", "gradients");
    row("Sharding", "Parameters (ZeRO-3)", "/job/plan/sharding", "parameters");
    row("Work", "By speed", "/job/plan/balance", "proportional");
    row("GPU types", "In every replica", "/job/plan/mixing", "stages");
    row("What crosses", "Activations (pipeline)", "/job/plan/crossing", "pipeline");
    row("What crosses", "Layers (tensor)", "/job/plan/crossing", "tensor");
    row("All-reduce", "Flat ring", "/job/all_reduce", "flat_ring");
    row("Sync", "DiLoCo", "/job/low_communication/method", "diloco");
    row("Sync", "Streaming DiLoCo", "/job/low_communication/method", "streaming_diloco");
    row("Sync", "Decoupled", "/job/low_communication/method", "decoupled");
}

void JobSectionsTest::everyJobChoiceCommits() {
    QFETCH(QByteArray, label);
    QFETCH(QString, choice);
    QFETCH(QByteArray, pointer);
    QFETCH(QString, word);
    Stage stage;
    stage.setJob([](TrainingJob& job) { job.plan.pipeline = 2; });
    const Scenario before = stage.document.scenario();
    QVERIFY(stage.field<QComboBox>(label.constData()));
    stage.choose(label.constData(), choice);
    QCOMPARE(stage.written(pointer.constData()), QStringLiteral("\"%1\"").arg(word));
    QCOMPARE(stage.field<QComboBox>(label.constData())->currentText(), choice);
    stage.document.undo();
    QVERIFY(stage.document.scenario() == before);
}

void JobSectionsTest::badJobNumbersAreExplained_data() {
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* label, const char* typed, const char* sentence) {
        QTest::addRow("%s, %s", label, typed) << QByteArray(label) << typed << QString::fromUtf8(sentence);
    };
    row("Tensor", "0", "The least here is 1.");
    row("Tensor", "eight", "“eight” is not a whole number.");
    row("Overlap", "101 %", "The most here is 100 %.");
    row("Bucket", "0", "The least here is 1 KB.");
    row("Spikes", "-1", "The least here is 0 a day.");
    row("Spikes", "often", "“often” is not a rate such as 0.1 a day.");
    row("Operations", "120 %", "The most here is 100 %.");
}

void JobSectionsTest::badJobNumbersAreExplained() {
    QFETCH(QByteArray, label);
    QFETCH(QString, typed);
    QFETCH(QString, sentence);
    Stage stage;
    const quint64 edition = stage.document.edition();
    QLineEdit* line = stage.edit(label.constData());
    stage.type(line, typed);
    QCOMPARE(stage.owner(line)->error(), sentence);
    QCOMPARE(stage.document.edition(), edition);
}

void JobSectionsTest::fieldsThatDoNotApplyHide() {
    Stage stage;
    const auto shown = [&](std::initializer_list<const char*> labels) {
        return std::ranges::all_of(labels, [&](const char* label) { return stage.edit(label) != nullptr; });
    };
    const auto hidden = [&](std::initializer_list<const char*> labels) {
        return std::ranges::none_of(labels, [&](const char* label) { return stage.edit(label) != nullptr; });
    };
    QVERIFY(hidden({"Inner steps", "Outer value", "Token worth", "Fragments", "Overlap steps"}));
    stage.choose("Sync", QStringLiteral("DiLoCo"));
    QVERIFY(shown({"Inner steps", "Outer value", "Token worth"}) && hidden({"Fragments", "Overlap steps"}));
    stage.choose("Sync", QStringLiteral("Decoupled"));
    QVERIFY(shown({"Inner steps", "Outer value", "Token worth", "Fragments", "Overlap steps"}));
    stage.document.undo();
    QVERIFY(hidden({"Fragments", "Overlap steps"}));

    QVERIFY(
        hidden({"Drift over", "Spike length", "Spike spread", "Slow by", "Spell length", "Spell spread"}));
    stage.type(stage.edit("Drift"), QStringLiteral("1 %"));
    stage.type(stage.edit("Spikes"), QStringLiteral("1"));
    QVERIFY(shown({"Drift over", "Spike length", "Spike spread"}) && hidden({"Slow by", "Spell length"}));
    stage.type(stage.edit("Slow spells"), QStringLiteral("1"));
    QVERIFY(shown({"Slow by", "Spell length", "Spell spread"}));

    // A model without experts, a plan without a pipeline.
    stage.setJob([](TrainingJob& job) { job.plan = {}; });
    QVERIFY(hidden({"Expert", "Virtual stages"}) && !stage.field<QComboBox>("Schedule"));
    stage.type(stage.edit("Pipeline"), QStringLiteral("2"));
    QVERIFY(shown({"Virtual stages"}) && stage.field<QComboBox>("Schedule"));
    stage.choose("Schedule", QStringLiteral("1F1B"));
    QVERIFY(hidden({"Virtual stages"}));
    stage.setJob([](TrainingJob& job) { job.plan.virtualStages = 2; }); // in vain: to be mended
    QVERIFY(shown({"Virtual stages"}));
    stage.choose("Model", QStringLiteral("Mixtral 8x7B"));
    QVERIFY(shown({"Expert"}));
}

void JobSectionsTest::softwareComesFromCalibration() {
    Stage stage;
    auto* software = stage.field<QComboBox>("Software");
    const auto& stacks = stage.document.basis()->calibration.stacks;
    QCOMPARE(software->count(), static_cast<int>(stacks.size()));
    QCOMPARE(software->currentText(), QStringLiteral("nemo"));
    stage.setJob([](TrainingJob& job) { job.stack = "homemade"; });
    QCOMPARE(software->currentIndex(), -1);
    QVERIFY(software->placeholderText().contains(QStringLiteral("homemade")));
}

void JobSectionsTest::resetGivesTheDefault() {
    Stage stage;
    QVERIFY(!stage.field<QToolButton>("Reset In flight"));
    stage.type(stage.edit("In flight"), QStringLiteral("2"));
    auto* reset = stage.field<QToolButton>("Reset In flight");
    QVERIFY(reset);
    QVERIFY(reset->toolTip().endsWith(QStringLiteral(": 8")));
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(stage.document.scenario().job.bucketsInFlight, 8u);
    QCOMPARE(stage.edit("In flight")->text(), QStringLiteral("8"));
    QVERIFY(!stage.field<QToolButton>("Reset In flight"));
    stage.document.undo();
    QCOMPARE(stage.edit("In flight")->text(), QStringLiteral("2"));
    QVERIFY(stage.field<QToolButton>("Reset In flight"));
    QVERIFY(!stage.field<QToolButton>("Reset Model")); // there is no default model
}

void JobSectionsTest::jobFieldsTellTheirDefault() {
    Stage stage;
    const auto tip = [&](const char* label) {
        for (const QLabel* name : stage.panel.findChildren<QLabel*>())
            if (name->text() == QLatin1String(label) && name->isVisibleTo(&stage.panel))
                return name->toolTip();
        return QString();
    };
    stage.choose("Sync", QStringLiteral("DiLoCo"));
    for (const auto& [label, usual] :
         std::initializer_list<std::pair<const char*, const char*>>{{"Tensor", "1"},
                                                                    {"Replicas", "as many as fit"},
                                                                    {"Sharding", "Optimizer (ZeRO-1)"},
                                                                    {"Sync", "Every step"},
                                                                    {"Outer value", "32 bits"},
                                                                    {"Bucket", "512 MB"},
                                                                    {"Slow spells", "0 a year"},
                                                                    {"Software", "nemo"}})
        QVERIFY2(tip(label).contains(QStringLiteral("Default: %1<").arg(QLatin1String(usual))), label);
    QVERIFY(!tip("Model").isEmpty() && !tip("Model").contains(QStringLiteral("Default")));
}

void JobSectionsTest::slidersLeaveNoDust() {
    Stage stage;
    auto* slider = stage.field<QSlider>("Overlap");
    slider->setValue(70); // of 1,000; 7 times 0.01 is 0.07000000000000001
    QCOMPARE(stage.written("/job/overlap"), QStringLiteral("0.07"));
    stage.edit("Overlap")->setFocus();
    QTest::keyClick(stage.edit("Overlap"), Qt::Key_Up);
    QCOMPARE(stage.written("/job/overlap"), QStringLiteral("0.08"));
}

void JobSectionsTest::replicasMayBeEmpty() {
    Stage stage;
    QLineEdit* replicas = stage.edit("Replicas");
    stage.type(replicas, QStringLiteral("2"));
    QCOMPARE(stage.document.scenario().job.plan.data, std::optional<std::uint32_t>(2));
    replicas->selectAll();
    QTest::keyClick(replicas, Qt::Key_Delete);
    QTest::keyClick(replicas, Qt::Key_Return);
    QVERIFY(!stage.document.scenario().job.plan.data);
}

QTEST_MAIN(JobSectionsTest)
#include "tst_jobsections.moc"
