#define _DEFAULT_SOURCE
#include "test.h"
#include <resolv.h>
#include <string.h>

int main(void) {
    static const unsigned char message[] = "\1F\3ISI\4ARPA\0\3FOO\xc0\0\0";
    const unsigned char *end = message + 19;
    unsigned char built[40], *known[4] = {built, NULL}, **last = known + 4;
    char text[NS_MAXDNAME];

    CHECK_INT(dn_expand(message, end, message + 12, text, sizeof text), 6);
    CHECK(!strcmp(text, "FOO.F.ISI.ARPA"));
    CHECK_INT(dn_expand(message, end, message + 18, text, 1), 1);
    CHECK(!strcmp(text, ""));
    CHECK_ERRNO(dn_expand(message, end, message + 12, text, 14), EMSGSIZE);
    CHECK_ERRNO(dn_expand(message, end, message + 12, text, -1), EMSGSIZE);
    CHECK_ERRNO(dn_expand(message, end, end, text, sizeof text), EMSGSIZE);

    CHECK_INT(dn_skipname(message, end), 12);
    CHECK_INT(dn_skipname(message + 12, end), 6);
    CHECK_ERRNO(dn_skipname(message, message + 11), EMSGSIZE);

    CHECK_INT(dn_comp("f.isi.arpa", built, sizeof built, known, last), 12);
    CHECK_INT(dn_comp("isi.arpa", built + 12, 28, known, last), 2);
    CHECK_INT(dn_comp("x.ISI.ARPA", built + 14, 26, known, last), 4);
    CHECK(!memcmp(built + 12, "\xc0\2\1x\xc0\2", 6));
    CHECK_INT(dn_comp("f.isi.arpa", built, sizeof built, NULL, NULL), 12);
    CHECK_ERRNO(dn_comp("f.isi.arpa", built, 11, NULL, NULL), EMSGSIZE);
    CHECK_ERRNO(dn_comp("a..b", built, sizeof built, NULL, NULL), EMSGSIZE);
    return 0;
}
