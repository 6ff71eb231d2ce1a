// peer: differs fewer sets
// live-blocks: 0
/* The form of UTF-7 that IMAP has (RFC 3501, 5.1.3): its example, bytes that are none, short buffers. */
#include "_convert.h"

int main(void) {
    static const struct {
        const char *bytes, *text;
    } cases[] = {
        {"~peter/mail/&U,BTFw-/&ZeVnLIqe-", "~peter/mail/\u53f0\u5317/\u65e5\u672c\u8a9e"},
        {"a&-b", "a&b"},
        {"a+b\\~", "a+b\\~"},
        {"A&ImIDkQ-.", "A\u2262\u0391."},
        {"a&2D3eAA-", "a\U0001f600"},
        {"Item 3 is &AKM-1.", "Item 3 is \u00a31."},
    };
    for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++) same("UTF-7-IMAP", cases[i].bytes, cases[i].text);
    CHECK_INT(convert("UTF-8", "UTF-7-IMAP", "a&", 0), EINVAL);
    CHECK_STR(out, "a");
    /* no base 64, half a pair, bits that are left, no ASCII, no end */
    CHECK_INT(convert("UTF-8", "UTF-7-IMAP", "a&!", 0), EILSEQ);
    CHECK_INT(convert("UTF-8", "UTF-7-IMAP", "&2D0-", 0), EILSEQ);
    CHECK_INT(convert("UTF-8", "UTF-7-IMAP", "&3gA-", 0), EILSEQ);
    CHECK_INT(convert("UTF-8", "UTF-7-IMAP", "&AGF-", 0), EILSEQ);
    CHECK_INT(convert("UTF-8", "UTF-7-IMAP", "\x80", 0), EILSEQ);
    CHECK_INT(convert("UTF-8", "UTF-7-IMAP", "&AGE.", 0), EILSEQ);
    return 0;
}
