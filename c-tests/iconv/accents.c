// peer: differs fewer sets
// live-blocks: 0
/* Sets where a byte for an accent stands before its letter; and forms of Japanese ones by IBM and Windows. */
#include "_convert.h"

int main(void) {
    /* ISO 6937 and its kind: letters alone, with accents, accents alone */
    same("ISO_6937",
         "a\xc1"
         "a\xc2"
         "E\xcf"
         "z\xc8 \xe1\xa9\xff",
         "a\u00e0\u00c9\u017e\u00a8\u00c6\u2018\u00ad");
    same("ISO-IR-156",
         "\xcb"
         "c",
         "\u00e7");
    same("ISO_6937-2",
         "\xc3"
         "w\xf5\xd5",
         "\u0175\u0131\u266a");
    same("T.61-8BIT",
         "\xa6\xa4\xc4"
         "n",
         "#$\u00f1");
    same("ISO-IR-103",
         "\xca"
         "A",
         "\u00c5");
    same("ANSI_X3.110",
         "\xd6\xda\xc7"
         "I",
         "\u2500\u25e2\u0130");
    same("NAPLPS",
         "\xcd"
         "o",
         "\u0151");
    CHECK_INT(convert("UTF-8", "ISO_6937", "a\xc1", 0), EINVAL);
    CHECK_INT(convert("UTF-8", "ISO_6937",
                      "\xc1"
                      "b",
                      0),
              EILSEQ);
    CHECK_INT(convert("UTF-8", "ISO_6937",
                      "\xc9"
                      "a",
                      0),
              EILSEQ);
    CHECK_INT(convert("UTF-8", "T.61-8BIT", "#", 0), EILSEQ);
    CHECK_INT(convert("ISO_6937", "UTF-8", "\u1e81", 0), 0);
    CHECK_STR(out, "*");
    /* EUC-JP with the wave dash, NEC's and IBM's characters and the user's own as Windows has them */
    same("EUC-JP-MS", "a\xa1\xc1\xad\xa1\x8f\xf3\xf3\x8e\xb1", "a\uff5e\u2460\u2170\uff71");
    same("EUCJP-WIN", "\xf5\xa1\x8f\xf5\xa1\x8f\xfe\xfe\x8f\xf4\xfe", "\ue000\ue3ac\ue757\u9ed1");
    CHECK_INT(convert("UTF-8", "EUC-JP-MS", "\x8f\xf3", 0), EINVAL);
    /* IBM's Shift JIS: its own wave dash, its rows before NEC's, control characters that go round */
    same("IBM943", "\x81\x60\x81\x5c\xfa\x4a\xf0\x40", "\u301c\u2014\u2160\ue000");
    same("IBM-943", "\x1a\x1c\x7f", "\x1c\x7f\x1a");
    CHECK_INT(convert("UTF-8", "CP943", "\x81", 0), EINVAL);
    CHECK_INT(convert("UTF-8", "CP943", "\x81\xfd", 0), EILSEQ);
    return 0;
}
