#include <QCoreApplication>

#include "ui/words/Phrase.h"

namespace lockstep::ui {

// Why a file was not read or written, or only in part.
std::span<const Phrase> filePhrases() {
    static constexpr Phrase phrases[] = {
        {QT_TRANSLATE_NOOP("Core", "the text ends before the JSON does; the file seems to be cut off")},
        {QT_TRANSLATE_NOOP(
            "Core",
            "brackets nest deeper than %1; a file of ours never does. Is this another kind of file?")},
        {QT_TRANSLATE_NOOP("Core", "this is not JSON: %1")},
        {QT_TRANSLATE_NOOP("Core", "the number %1 is too large for anything here")},
        {QT_TRANSLATE_NOOP("Core", "this JSON cannot be read: %1")},
        {QT_TRANSLATE_NOOP("Core", "“%1” is missing; expected %2"), "2"},
        {QT_TRANSLATE_NOOP("Core", "expected %1, found %2"), "12"},
        {QT_TRANSLATE_NOOP("Core", "%1 is out of range; expected %2 to %3")},
        {QT_TRANSLATE_NOOP("Core", "expected a whole number, found %1")},
        {QT_TRANSLATE_NOOP("Core", "expected a whole number from 0 to 2^64 - 1, found %1")},
        {QT_TRANSLATE_NOOP("Core", "“%1” is none of %2")},
        {QT_TRANSLATE_NOOP("Core", "“%1” is not known here")},
        {QT_TRANSLATE_NOOP("Core", "“%1” is not known here; did you mean “%2”?")},
        {QT_TRANSLATE_NOOP("Core", "expected an object, found %1"), "1"},
        {QT_TRANSLATE_NOOP("Core", "expected an object")},
        {QT_TRANSLATE_NOOP("Core", "the file has %1, a picture at most %2; this is another kind of file")},
        {QT_TRANSLATE_NOOP("Core", "the file has %1, a scenario at most %2; this is another kind of file")},
        {QT_TRANSLATE_NOOP("Core", "this picture holds no scenario; pictures that Lockstep exports hold the "
                                   "scenario they show, unless another program wrote them anew")},
        {QT_TRANSLATE_NOOP("Core", "this is JSON, but not a Lockstep scenario: expected an object with "
                                   "“lockstep”, the format's version")},
        {QT_TRANSLATE_NOOP("Core", "there is no such file")},
        {QT_TRANSLATE_NOOP("Core", "this is not a file; expected a scenario file, *.lockstep")},
        {QT_TRANSLATE_NOOP("Core", "the file cannot be read; may this user read it?")},
        {QT_TRANSLATE_NOOP("Core", "this file has format %1, this program reads up to %2; open it with a "
                                   "newer version of Lockstep")},
        {QT_TRANSLATE_NOOP("Core", "a figure needs a source; write “assumption: …” where it is one")},
        {QT_TRANSLATE_NOOP("Core", "found %1, expected 0: a run begins with its first revision")},
        {QT_TRANSLATE_NOOP("Core", "found %1, expected from %2 to before %3, the run's steps")},
        {QT_TRANSLATE_NOOP("Core", "a run needs at least one scenario")},
        {QT_TRANSLATE_NOOP("Core", "expected a run: an object with “lockstep_run”, the format's version")},
        {QT_TRANSLATE_NOOP(
            "Core",
            "this run has format %1, this program reads up to %2; open it with a newer version of Lockstep")},
        {QT_TRANSLATE_NOOP("Core", "expected “scenario”")},
        {QT_TRANSLATE_NOOP("Core", "there is no %1 “”; the catalog has %2 of them"), "1"},
        {QT_TRANSLATE_NOOP("Core", "%1. The key is left out."), "", "1"},
        {QT_TRANSLATE_NOOP("Core", "%1 The key is left out."), "", "1"},
        {QT_TRANSLATE_NOOP("Core", "%1. The %2 is left out."), "2", "1"},
        {QT_TRANSLATE_NOOP("Core", "%1 The %2 is left out."), "2", "1"},
        {QT_TRANSLATE_NOOP("Core", "%1. The usual value takes its place."), "", "1"},
        {QT_TRANSLATE_NOOP("Core", "%1 The usual value takes its place."), "", "1"},
        {QT_TRANSLATE_NOOP("Core", "%1. %2 takes its place."), "", "1"},
        {QT_TRANSLATE_NOOP("Core", "there is no %1 “%2”; did you mean “%3”? %4 takes its place."), "1"},
        {QT_TRANSLATE_NOOP("Core", "%1 more faults of this kind")},
        {QT_TRANSLATE_NOOP("Core", "some bytes are not UTF-8; a question mark takes the place of each")},
        {QT_TRANSLATE_NOOP("Core", "this cannot be read")},
        {QT_TRANSLATE_NOOP("Core", "the text ends in this number; some of its digits may be missing")},
        {QT_TRANSLATE_NOOP("Core", "expected a key in quotes, a colon and a value")},
        {QT_TRANSLATE_NOOP("Core", "what follows here has no place; a comma may be missing before it")},
        {QT_TRANSLATE_NOOP("Core", "%1. The old file is as it was."), "", "1"},
        {QT_TRANSLATE_NOOP("Core", "cannot be written: %1")},
        {QT_TRANSLATE_NOOP("Core", "could not be written to the end: %1")},
        {QT_TRANSLATE_NOOP("Core", "did not read back as it was written")},
        {QT_TRANSLATE_NOOP("Core", "could not take the place of the old file: %1")},
        {QT_TRANSLATE_NOOP("Core", "edits cannot be written down in %1: %2")},
        {QT_TRANSLATE_NOOP("Core", "expected a list of rows")},
        {QT_TRANSLATE_NOOP("Core", "expected a row with an id and a kind")},
        {QT_TRANSLATE_NOOP("Core", "too fast: kernels %1 times as fast would not reach it")},
        {QT_TRANSLATE_NOOP("Core", "too slow: kernels %1 times as slow would not explain it")},
        {QT_TRANSLATE_NOOP("Core", "rows of the kind “%1” give no factor")},
        {QT_TRANSLATE_NOOP("Core", "its own “use” says so")},
    };
    return phrases;
}

std::span<const Phrase> filePartPhrases() {
    static constexpr Phrase phrases[] = {
        {QT_TRANSLATE_NOOP("Core", "a number")},      {QT_TRANSLATE_NOOP("Core", "a whole number from 0")},
        {QT_TRANSLATE_NOOP("Core", "a text")},        {QT_TRANSLATE_NOOP("Core", "true or false")},
        {QT_TRANSLATE_NOOP("Core", "an object")},     {QT_TRANSLATE_NOOP("Core", "a list")},
        {QT_TRANSLATE_NOOP("Core", "the text %1")},   {QT_TRANSLATE_NOOP("Core", "rack group")},
        {QT_TRANSLATE_NOOP("Core", "measurement")},   {QT_TRANSLATE_NOOP("Core", "assumption")},
        {QT_TRANSLATE_NOOP("Core", "entry")},         {QT_TRANSLATE_NOOP("Core", "campus")},
        {QT_TRANSLATE_NOOP("Core", "muted problem")}, {QT_TRANSLATE_NOOP("Core", "note")},
        {QT_TRANSLATE_NOOP("Core", "frame")},         {QT_TRANSLATE_NOOP("Core", "link")},
    };
    return phrases;
}

} // namespace lockstep::ui
