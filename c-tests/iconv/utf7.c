// peer: differs fewer sets
// live-blocks: 0
/* UTF-7 (RFC 2152) and IMAP's form of it (RFC 3501): examples of the RFCs, bytes that are none, short buffers. */
#include "_convert.h"

int main(void) {
    static const struct {
        const char *set, *bytes, *text;
        int back;
    } cases[] = {
        {"UTF-7", "A+ImIDkQ.", "A\u2262\u0391.", 1},
        {"UTF-7", "Hi Mom -+Jjo--+ACE-", "Hi Mom -\u263a-!", 1},
        {"UTF-7", "Hi Mom -+Jjo--!", "Hi Mom -\u263a-!", 0},
        {"UTF-7", "+ZeVnLIqe-", "\u65e5\u672c\u8a9e", 1},
        {"UTF-7", "Item 3 is +AKM-1.", "Item 3 is \u00a31.", 1},
        {"UTF-7", "a+-b+2D3eAA-", "a+b\U0001f600", 1},
        {"UTF-7-IMAP", "~peter/mail/&U,BTFw-/&ZeVnLIqe-", "~peter/mail/\u53f0\u5317/\u65e5\u672c\u8a9e", 1},
        {"UTF-7-IMAP", "a&-b", "a&b", 1},
    };
    for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) {
        CHECK_INT(convert("UTF-8", cases[i].set, cases[i].bytes, 1), 0);
        CHECK_STR(out, cases[i].text);
        if (cases[i].back) same(cases[i].set, cases[i].bytes, cases[i].text);
    }
    CHECK_INT(convert("UTF-8", "UTF-7", "a+", 0), EINVAL);
    CHECK_STR(out, "a");
    /* no base 64, half a pair, bits that are left, no ASCII */
    CHECK_INT(convert("UTF-8", "UTF-7", "a+!", 0), EILSEQ);
    CHECK_INT(convert("UTF-8", "UTF-7", "+2D0-", 0), EILSEQ);
    CHECK_INT(convert("UTF-8", "UTF-7", "+3gA-", 0), EILSEQ);
    CHECK_INT(convert("UTF-8", "UTF-7", "+AGF-", 0), EILSEQ);
    CHECK_INT(convert("UTF-8", "UTF-7", "~", 0), EILSEQ);
    CHECK_INT(convert("UTF-8", "UTF-7", "\x80", 0), EILSEQ);
    CHECK_INT(convert("UTF-8", "UTF-7-IMAP", "&AGE.", 0), EILSEQ);
    return 0;
}
