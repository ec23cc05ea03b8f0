// FLOPs, bytes and kernel times of one layer against numbers worked out in words.
#include <cmath>

#include <QObject>
#include <QTest>

#include "core/training/ExpertTraffic.h"
#include "core/training/LayerTime.h"
#include "core/training/TransformerShape.h"

using namespace lockstep;

namespace {

bool isNear(double value, double expected, double tolerance = 1e-9) {
    return std::fabs(value / expected - 1) <= tolerance;
}

TransformerShape gpt3() {
    TransformerShape shape;
    shape.layers = 96;
    shape.hidden = 12288;
    shape.feedForward = 49152;
    shape.heads = shape.kvHeads = 96;
    shape.headDimension = 128;
    shape.vocabulary = 51200;
    return shape;
}

TransformerShape deepSeek() {
    TransformerShape shape;
    shape.layers = 61;
    shape.hidden = 7168;
    shape.feedForward = 2048;
    shape.heads = shape.kvHeads = 128;
    shape.headDimension = 192;
    shape.vocabulary = 129280;
    shape.gated = true;
    shape.experts = 256;
    shape.expertsPerToken = 8;
    shape.sharedExperts = 1;
    shape.denseLayers = 3;
    shape.denseFeedForward = 18432;
    shape.queryRank = 1536;
    shape.keyValueRank = 512;
    shape.rotaryDimension = 64;
    shape.valueDimension = 128;
    return shape;
}

KernelFigures plainFigures() {
    KernelFigures figures;
    figures.matrix = figures.matrix16 = {1e15};
    figures.attention = {5e14};
    figures.memory = {2e12};
    return figures;
}

} // namespace

class LayerWorkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parameters();
    void matrixFlops();
    void attentionFlops();
    void tensorRanksShareTheWork();
    void smallProductsAreSlow();
    void lowPrecisionLeavesAttentionAlone();
    void copiesOfAToken();
};

void LayerWorkTest::parameters() {
    // 8B: 32 layers of 4096 x 128 x (2 x 32 + 2 x 8) + 3 x 4096 x 14336 = 218,103,808, and twice 128,256 x
    // 4096.
    TransformerShape llama = gpt3();
    llama.layers = 32;
    llama.hidden = 4096;
    llama.feedForward = 14336;
    llama.heads = 32;
    llama.kvHeads = 8;
    llama.vocabulary = 128256;
    llama.gated = true;
    QCOMPARE(parametersOf(llama), 8029995008.0);
    // DeepSeek-V3: 58 layers of 257 experts of 3 x 7168 x 2048, 61 of latent attention (187,105,280), three
    // dense ones; published: 671 billion.
    QCOMPARE(attentionParameters(deepSeek()), 187105280.0);
    QVERIFY(isNear(parametersOf(deepSeek()), 671e9, 1e-3));
    // The products of a layer do as many multiplications a token as there are weights.
    const TokenShare one{1, 4096, 1};
    QCOMPARE(attentionProjections(deepSeek(), one).flops().value, 2 * 187105280.0);
    // Without narrow queries (DeepSeek-V2-Lite) they come from all of 7,168: 128 heads of 192 more from each,
    // less 1,536 that are not there.
    TransformerShape lite = deepSeek();
    lite.queryRank = 0;
    const double queries = (7168.0 - 1536) * 128 * 192 - 7168.0 * 1536;
    QCOMPARE(attentionParameters(lite), 187105280 + queries);
    QCOMPARE(attentionProjections(lite, one).flops().value, 2 * (187105280 + queries));
}

void LayerWorkTest::matrixFlops() {
    // GPT-3, one sequence of 2,048: 12 h^2 weights a layer, 2 FLOPs each a token: 7.4217e12 forward.
    const TokenShare share{2048, 2048, 1};
    const Flops forward =
        attentionProjections(gpt3(), share).flops() + mlpProducts(gpt3(), 2048, 49152).flops();
    QCOMPARE(forward.value, 7421703487488.0);
    const MatrixProduct product{2048, 12288, 49152};
    QCOMPARE(product.inputGradient().flops().value, product.flops().value);
    QCOMPARE(product.weightGradient().flops().value, product.flops().value);
}

void LayerWorkTest::attentionFlops() {
    // Scores and values, 2 s^2 h each; the causal mask hides half.
    const TokenShare share{2048, 2048, 1};
    QCOMPARE(attentionCore(gpt3(), share, true).value, 2.0 * 2048 * 2048 * 12288);
    QCOMPARE(attentionCore(gpt3(), share, false).value, 4.0 * 2048 * 2048 * 12288);
    QCOMPARE(attentionScores(gpt3(), share), 96.0 * 2048 * 2048);
}

void LayerWorkTest::tensorRanksShareTheWork() {
    const TokenShare alone{2048, 2048, 1};
    const TokenShare shared{2048, 2048, 8};
    for (const TransformerShape& shape : {gpt3(), deepSeek()})
        QVERIFY(isNear(attentionProjections(shape, shared).flops().value * 8,
                       attentionProjections(shape, alone).flops().value));
    QVERIFY(isNear(attentionCore(gpt3(), shared, true).value * 8, attentionCore(gpt3(), alone, true).value));
}

void LayerWorkTest::smallProductsAreSlow() {
    // 8192 cubed: 2 x 5.5e11 FLOPs at 1e15 is 1.0995 ms; 2 bytes of three matrices of 6.7e7 at 2e12 is
    // 0.2013 ms more.
    const KernelFigures figures = plainFigures();
    const MatrixProduct large{8192, 8192, 8192};
    QVERIFY(
        isNear(matrixTime(large, figures.matrix, 2, 2, figures).value, 1.0995116e-3 + 0.2013266e-3, 1e-6));
    const MatrixProduct small{512, 512, 512};
    const auto rate = [&](const MatrixProduct& product) {
        return product.flops().value / matrixTime(product, figures.matrix, 2, 2, figures).value;
    };
    QVERIFY(rate(small) < 0.5 * rate(large));
}

void LayerWorkTest::lowPrecisionLeavesAttentionAlone() {
    KernelFigures figures = plainFigures();
    const TokenShare share{4096, 4096, 1};
    const Seconds attention = fusedAttentionTime(gpt3(), share, figures).total();
    const Seconds linear = linearTime(mlpProducts(gpt3(), 4096, 49152), figures).total();
    figures.matrix = {2e15};
    figures.bytesPerValue = 1;
    QCOMPARE(fusedAttentionTime(gpt3(), share, figures).total().value, attention.value);
    const Seconds halved = linearTime(mlpProducts(gpt3(), 4096, 49152), figures).total();
    QVERIFY(halved > 0.5 * linear && halved < 0.6 * linear);
    figures.castBytes = 4;
    QVERIFY(linearTime(mlpProducts(gpt3(), 4096, 49152), figures).total() > halved);
}

void LayerWorkTest::copiesOfAToken() {
    // Eight experts over 8 ranks: 8 (1 - (7/8)^8) = 5.251 hold one, 7/8 of them elsewhere. One place: none.
    QVERIFY(isNear(copiesElsewhere(8, 8), 4.5947, 1e-4));
    QCOMPARE(copiesElsewhere(1, 8), 0.0);
}

QTEST_APPLESS_MAIN(LayerWorkTest)
#include "tst_layerwork.moc"
