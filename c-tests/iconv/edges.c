// peer: differs other sets of characters
#include <iconv.h>
#include <stdio.h>
#include <string.h>
#include <errno.h>
static void t(const char *to, const char *from, const char *in, size_t n, size_t osz) {
    iconv_t c = iconv_open(to, from);
    if (c == (iconv_t)-1) {
        printf("%s<-%s unsupported %d\n", to, from, errno == EINVAL);
        return;
    }
    char o[64];
    memset(o, '#', 64);
    char *ip = (char *)in, *op = o;
    size_t il = n, ol = osz;
    errno = 0;
    size_t r = iconv(c, &ip, &il, &op, &ol);
    int e = errno;
    printf("%s<-%s r=%zd e=%s il=%zu out=", to, from, r,
           r == (size_t)-1 ? (e == EILSEQ   ? "EILSEQ"
                              : e == E2BIG  ? "E2BIG"
                              : e == EINVAL ? "EINVAL"
                                            : "?")
                           : "-",
           il);
    for (char *q = o; q < op; q++) printf("%02x", (unsigned char)*q);
    printf(" guard=%d\n", o[osz] == '#');
    iconv_close(c);
}
int main(void) {
    t("UTF-8", "EUC-KR", "\xc8\x41", 2, 20);
    t("UTF-8", "EUC-KR", "\xfe\xfe\xc8\xff", 4, 20);
    t("UTF-8", "EUC-KR", "\xb0\xa1", 2, 20);
    t("UTF-8", "EUC-KR", "\xa1\x41", 2, 3);
    t("UTF-8", "SHIFT_JIS", "\x83", 1, 20);
    t("UTF-8", "SHIFT_JIS", "\x83\x41\xb1\\~", 5, 20);
    t("UTF-8", "SHIFT_JIS", "\xff", 1, 20);
    t("UTF-8", "SHIFT_JIS", "\xa0", 1, 20);
    t("UTF-8", "SHIFT_JIS", "\xfc\xfc", 2, 20);
    t("UTF-8", "UTF-16LE", "\x3d\xd8\x00\xde", 4, 3);
    t("UTF-8", "UTF-16LE", "\x3d\xd8", 2, 20);
    t("UTF-8", "UTF-16LE", "\x3d\xd8\x41\x00", 4, 20);
    t("UTF-8", "UTF-16LE", "\x00\xde", 2, 20);
    t("UTF-8", "UTF-16LE", "A", 1, 20);
    t("UTF-8", "UTF-16", "\xfe\xff\x00\x41", 4, 20);
    t("UTF-8", "UTF-16", "\xff\xfe\x41\x00", 4, 20);
    t("UTF-8", "UTF-32BE", "\x00\x11\x00\x00", 4, 20);
    t("UTF-8", "UTF-32LE", "\x00\xd8\x00\x00", 4, 20);
    t("UTF-16LE", "UTF-8", "\xf0\x9f\x98\x80", 4, 3);
    t("UTF-16LE", "UTF-8", "\xf0\x9f\x98\x80", 4, 4);
    t("UTF-16BE", "UTF-8", "a\xed\xa0\x80", 4, 20);
    t("UTF-16", "UTF-8", "a", 1, 20);
    t("UTF-32", "UTF-8", "a", 1, 20);
    t("UCS-2", "UTF-8", "\xf0\x9f\x98\x80", 4, 20);
    t("UTF-8", "UTF-8", "\xc3", 1, 20);
    t("UTF-8", "UTF-8", "\xc3(", 2, 20);
    t("UTF-8", "UTF-8", "\xc0\x80", 2, 20);
    t("UTF-8", "UTF-8", "\xf8\x88\x80\x80\x80", 5, 20);
    t("ASCII", "UTF-8", "a\xc3\xa9z", 4, 20);
    t("ASCII//TRANSLIT", "UTF-8", "a\xc3\xa9z", 4, 20);
    t("ISO-8859-1", "UTF-8", "\xe2\x82\xac", 3, 20);
    t("ISO-8859-15", "UTF-8", "\xe2\x82\xac", 3, 20);
    t("CP1252", "UTF-8", "\xe2\x82\xac", 3, 20);
    t("UTF-8", "CP1252", "\x80\x81\xff", 3, 20);
    t("UTF-8", "KOI8-R", "\xc1\xd2", 2, 20);
    t("UTF-8", "GB18030", "\xb0\xa1\x81\x30\x81\x30\x90\x30\x81\x30", 10, 20);
    t("UTF-8", "GBK", "\x80\xb0\xa1", 3, 20);
    t("UTF-8", "BIG5", "\xa4\x40", 2, 20);
    t("UTF-8", "EUC-JP", "\x8f\xb0\xa1\xb0\xa1\x8e\xb1", 7, 20);
    t("UTF-8", "ISO-2022-JP", "\x1b$B0!\x1b(B!", 9, 20);
    t("ISO-2022-JP", "UTF-8", "a\xe4\xba\x9c", 4, 20);
    t("SHIFT_JIS", "UTF-8", "\xe4\xba\x9c", 3, 1);
    t("EUC-JP", "UTF-8", "\xe4\xba\x9c", 3, 20);
    t("UTF-7", "UTF-8", "a", 1, 20);
    t("utf8", "latin1", "\xe9", 1, 20);
    t("WCHAR_T", "UTF-8", "a", 1, 20);
    t("UTF-8", "", "a", 1, 20);
    t("bogus", "UTF-8", "a", 1, 20);
    t("UTF-8", "CP437", "\x80\xe1", 2, 20);
    t("UTF-8", "CP858", "\xd5", 1, 20);
    t("UTF-8", "ISO-8859-9", "\xfd", 1, 20);
    iconv_t c = iconv_open("UTF-16", "UTF-8");
    char o[20], *op = o, *ip = "ab";
    size_t il = 1, ol = 20;
    iconv(c, &ip, &il, &op, &ol);
    il = 1;
    iconv(c, &ip, &il, &op, &ol);
    printf("%d ", (int)(op - o));
    iconv(c, 0, 0, 0, 0);
    ip = "c";
    il = 1;
    iconv(c, &ip, &il, &op, &ol);
    printf("%d\n", (int)(op - o));
    printf("%zd\n", iconv(c, 0, 0, &op, &ol));
}
