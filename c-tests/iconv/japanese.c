// peer: differs fewer sets
// live-blocks: 0
/* The sets of JIS X 0213, where a mark may follow a letter, and ISO-2022-JP with further sets: examples, short buffers, errors. */
#include "_convert.h"

int main(void) {
    static const struct {
        const char *set, *bytes, *text;
    } cases[] = {
        /* both planes, a letter with its mark and without */
        {"EUC-JISX0213", "a\xa4\xa2\x8f\xa1\xa2\xae\xa2", "a\u3042\u4e02\U0002000b"},
        {"EUC-JISX0213",
         "\xa4\xab\xa4\xf7\xa4\xab"
         "a\x8e\xb1",
         "\u304b\u304b\u309a\u304ba\uff71"},
        {"EUC-JISX0213", "\xab\xe5\xab\xe6\xab\xe4", "\u02e9\u02e5\u02e5\u02e9\u02e9"},
        {"SHIFT_JISX0213", "a\x82\xa0\xf0\x41\x87\xa0", "a\u3042\u4e02\U0002000b"},
        {"SHIFT_JISX0213",
         "\x82\xa9\x82\xf5\x82\xa9"
         "a\xb1\x5c\x7e",
         "\u304b\u304b\u309a\u304ba\uff71\u00a5\u203e"},
        /* each set of ISO-2022-JP-2, those of letters behind a single shift */
        {"ISO-2022-JP-2", "a\x1b$BCf\x1b(Bb",
         "a\u4e2d"
         "b"},
        {"ISO-2022-JP-2", "\x1b$(D0!\x1b$A::\x1b$(C0!\x1b(B", "\u4e02\u6c49\uac00"},
        {"ISO-2022-JP-3", "a\x1b$BCf\x1b(Bb",
         "a\u4e2d"
         "b"},
        {"ISO-2022-JP-3", "\x1b$(P!\"\x1b$(O.\"$+$w\x1b(B", "\u4e02\U0002000b\u304b\u304b\u309a"},
        {"ISO-2022-JP-3", "\x1b$(Q.!\x1b(B\n\x1b(J\\\x1b(B\n", "\u4ff1\n\u00a5\n"},
    };
    for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) same(cases[i].set, cases[i].bytes, cases[i].text);
    /* also in JIS X 0212: only what it means is laid down */
    CHECK_INT(convert("UTF-8", "ISO-2022-JP-2", "a\x1b.A\x1bN{\n\x1b.A\x1bN{", 0), 0);
    CHECK_STR(out, "a\u00fb\n\u00fb");
    CHECK_INT(convert("UTF-8", "ISO-2022-JP-2", "\x1b.F\x1bNa\x1b$B$\"", 0), 0);
    CHECK_STR(out, "\u03b1\u3042");
    CHECK_INT(convert("UTF-8", "EUC-JISX0213", "a\xa4", 0), EINVAL);
    CHECK_INT(convert("UTF-8", "EUC-JISX0213", "a\x8f\xa1", 0), EINVAL);
    CHECK_STR(out, "a");
    CHECK_INT(convert("UTF-8", "EUC-JISX0213", "\x8f\xa2\xa1", 0), EILSEQ);
    CHECK_INT(convert("UTF-8", "SHIFT_JISX0213", "\xfc", 0), EINVAL);
    CHECK_INT(convert("UTF-8", "SHIFT_JISX0213", "\xfc\xf5", 0), EILSEQ);
    CHECK_INT(convert("UTF-8", "ISO-2022-JP-2", "\x1b$(", 0), EINVAL);
    CHECK_INT(convert("UTF-8", "ISO-2022-JP-2", "\x1b.A\x1bN", 0), EINVAL);
    CHECK_INT(convert("UTF-8", "ISO-2022-JP-2", "\x1bNa", 0), EILSEQ);
    CHECK_INT(convert("UTF-8", "ISO-2022-JP-3", "\x1b$(P!", 0), EINVAL);
    CHECK_INT(convert("UTF-8", "ISO-2022-JP-3", "\x1b$(A!!", 0), EILSEQ);
    /* what follows from no set becomes an asterisk, behind what waits for a mark */
    CHECK_INT(convert("EUC-JISX0213", "UTF-8", "\u304b\U0001f600\u309a", 0), 0);
    CHECK_STR(out, "\xa4\xab**");
    return 0;
}
