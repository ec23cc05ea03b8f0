#include <QCoreApplication>

#include "ui/words/Phrase.h"

namespace lockstep::ui {

// What validation says of a scenario.
std::span<const Phrase> findingPhrases() {
    static constexpr Phrase phrases[] = {
        {QT_TRANSLATE_NOOP("Core", "there is no %1 “%2”; the catalog has %3 of them"), "1"},
        {QT_TRANSLATE_NOOP("Core", "there is no %1 “%2”; did you mean “%3”?"), "1"},
        {QT_TRANSLATE_NOOP("Core", "there is no training software “%1”; expected one of %2")},
        {QT_TRANSLATE_NOOP("Core", "there is a factor for %1 in %2 above; keep one of the two")},
        {QT_TRANSLATE_NOOP("Core", "id %1 is used before in this file; everything that has an id needs "
                                   "one of its own")},
        {QT_TRANSLATE_NOOP("Core", "there is no campus with id %1; expected %2"), "2"},
        {QT_TRANSLATE_NOOP("Core", "the link ends where it begins; expected two campuses")},
        {QT_TRANSLATE_NOOP("Core", "%1 stages of %2 chunks cut %3 layers thinner than one layer; at most "
                                   "%4 stages fit")},
        {QT_TRANSLATE_NOOP("Core", "tensor parallel %1 is more than the %2 attention heads")},
        {QT_TRANSLATE_NOOP("Core", "context parallel is more than the tokens of a sequence")},
        {QT_TRANSLATE_NOOP("Core", "%1 has no %2 arithmetic; choose another precision or other racks")},
        {QT_TRANSLATE_NOOP("Core", "one replica needs %1 GPUs (%2) %3."), "23"},
        {QT_TRANSLATE_NOOP("Core", "one replica needs %1 GPUs (%2) %3. The nearest plan that fits is %4"),
         "234"},
        {QT_TRANSLATE_NOOP("Core", "there are no GPUs yet; put racks on a campus")},
        {QT_TRANSLATE_NOOP("Core", "%1 GPUs are more than the %2 this version simulates")},
        {QT_TRANSLATE_NOOP("Core", "%1 replicas of %2 GPUs do not fit; the campuses hold %3")},
        {QT_TRANSLATE_NOOP("Core", "%1 replicas of %2 GPUs do not fit; the campuses hold %3, each inside "
                                   "one campus")},
        {QT_TRANSLATE_NOOP("Core", "%1 of %2 GPUs are in no replica: %3 replicas of %4 GPUs are in use")},
        {QT_TRANSLATE_NOOP("Core", "with “%1” every campus learns alone and holds whole replicas; let "
                                   "“%2” cross instead of “%3”, or exchange gradients every step")},
        {QT_TRANSLATE_NOOP("Core", "%1 sequences do not divide into micro-batches of %2; the nearest that "
                                   "do are %3"),
         "3"},
        {QT_TRANSLATE_NOOP("Core", "%1 micro-batches leave %2 of %3 replicas without work; a global batch "
                                   "of %4 gives each one")},
        {QT_TRANSLATE_NOOP("Core", "%1 micro-batches over %2 replicas: some have one more than others, "
                                   "which wait; a global batch of %3 divides evenly")},
        {QT_TRANSLATE_NOOP("Core", "interleaving wants at least %1 micro-batches a replica, there are %2")},
        {QT_TRANSLATE_NOOP("Core", "%1 has GPUs but no links that lead to the other campuses; draw a link "
                                   "to it")},
        {QT_TRANSLATE_NOOP("Core", "%1 is longer than once around the earth")},
        {QT_TRANSLATE_NOOP("Core", "another campus is called “%1” too; give each a name of its own")},
        {QT_TRANSLATE_NOOP("Core", "there are no racks in this group of %1; expected one at least")},
        {QT_TRANSLATE_NOOP("Core", "made with catalog %1, this program has %2; figures may differ")},
        {QT_TRANSLATE_NOOP("Core", "expert parallel %1 cannot be: %2 is a dense model, without experts to "
                                   "share out; 1 works")},
        {QT_TRANSLATE_NOOP("Core", "expert parallel %1 cannot be: it does not divide the %2 experts of "
                                   "%3; %4 does")},
        {QT_TRANSLATE_NOOP("Core", "groups of %1 expert ranks do not divide the %2 ranks of a stage (tensor "
                                   "%3 × context %4 × %5 replicas): %6; %7"),
         "67"},
        {QT_TRANSLATE_NOOP("Core", "groups of %1 expert ranks do not divide the %2 ranks of a stage (tensor "
                                   "%3 × context %4 × %5 replicas in each campus): %6; %7"),
         "67"},
        {QT_TRANSLATE_NOOP(
             "Core", "GPU types do not share out the stages of a replica: %1; with “%2” it is the same"),
         "1"},
        {QT_TRANSLATE_NOOP("Core",
                           "%1 of the %2 layers of %3 have no experts; expected at most all of them")},
        {QT_TRANSLATE_NOOP(
            "Core", "%1 of the %2 dimensions of a head of %3 are rotary; expected at most all of them")},
        {QT_TRANSLATE_NOOP(
            "Core",
            "%1 has one expert, all of its layers are dense, so this figure changes nothing; expected zero")},
        {QT_TRANSLATE_NOOP(
            "Core",
            "%1 makes keys and values from no latent width, so this figure changes nothing; expected zero")},
        {QT_TRANSLATE_NOOP("Core", "%1 chunks a stage are for the schedule “%2”; with “%3” every stage is "
                                   "one chunk")},
        {QT_TRANSLATE_NOOP("Core", "a pipeline gathers sharded parameters anew for every micro-batch; "
                                   "with a pipeline “%1” is usual")},
        {QT_TRANSLATE_NOOP("Core", "there is an own type “%1” above; give each a name of its own")},
        {QT_TRANSLATE_NOOP("Core", "%1 computes FP8 at %2, slower than BF16 at %3; expected at least as "
                                   "much, or zero for none")},
        {QT_TRANSLATE_NOOP("Core", "%1 computes FP4 at %2, slower than BF16 at %3; expected at least as "
                                   "much, or zero for none")},
        {QT_TRANSLATE_NOOP("Core", "the network card of %1 is faster than its scale-up link: %2 against "
                                   "%3; expected less")},
        {QT_TRANSLATE_NOOP("Core", "the scale-up link of %1 is faster than its memory: %2 against %3; "
                                   "expected less")},
        {QT_TRANSLATE_NOOP("Core", "%1 draws %2, less than its %3 GPUs alone, which draw %4")},
        {QT_TRANSLATE_NOOP("Core", "%1 sends a token to %2 of %3 experts; expected at most all of them")},
        {QT_TRANSLATE_NOOP("Core", "%1 has %2 key-value heads for %3 attention heads; expected at most as "
                                   "many")},
        {QT_TRANSLATE_NOOP("Core", "%1 uses %2 billion parameters a token and has %3 billion")},
    };
    return phrases;
}

} // namespace lockstep::ui
