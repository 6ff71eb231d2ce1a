/* Names in messages and as text: RFC 1035. */
// cflags: -D_DEFAULT_SOURCE
// peer: skip wasi-libc defines none of these functions
#include <arpa/nameser.h>
#include <string.h>

#include "test.h"

/* RFC 1035, 4.1.4, with the names closer together: at 0 F.ISI.ARPA, at 12 FOO.F.ISI.ARPA, at 18 ARPA, at 20 the root. */
static const unsigned char message[] = "\1F\3ISI\4ARPA\0\3FOO\xc0\0\xc0\6\0";
static const unsigned char *const end = message + 21;

int main(void) {
    char text[NS_MAXDNAME];
    unsigned char wire[NS_MAXCDNAME], again[NS_MAXCDNAME];
    const unsigned char *known[5], **last = known + 5, *at;

    CHECK_INT(ns_name_uncompress(message, end, message, text, sizeof text), 12);
    CHECK(strcmp(text, "F.ISI.ARPA") == 0);
    CHECK_INT(ns_name_uncompress(message, end, message + 12, text, sizeof text), 6);
    CHECK(strcmp(text, "FOO.F.ISI.ARPA") == 0);
    CHECK_INT(ns_name_uncompress(message, end, message + 18, text, 5), 2);
    CHECK(strcmp(text, "ARPA") == 0);
    CHECK_ERRNO(ns_name_uncompress(message, end, message + 18, text, 4), EMSGSIZE);
    CHECK_INT(ns_name_uncompress(message, end, message + 20, text, sizeof text), 1);
    CHECK(strcmp(text, ".") == 0);
    CHECK_ERRNO(ns_name_uncompress(message, end, end, text, sizeof text), EMSGSIZE);
    CHECK_ERRNO(ns_name_uncompress(message, message + 10, message, text, sizeof text), EMSGSIZE);
    CHECK_ERRNO(ns_name_uncompress(message, end, end + 1, text, sizeof text), EMSGSIZE);
    CHECK_ERRNO(ns_name_uncompress((const unsigned char *)"\xc0\0", (const unsigned char *)"", message, text, 9),
                EMSGSIZE);

    CHECK_INT(ns_name_unpack(message, end, message + 12, wire, sizeof wire), 6);
    CHECK(memcmp(wire, "\3FOO\1F\3ISI\4ARPA", 16) == 0);
    CHECK_ERRNO(ns_name_unpack(message, end, message + 12, wire, 15), EMSGSIZE);
    CHECK_INT(ns_name_ntop(wire, text, sizeof text), 15);
    CHECK(strcmp(text, "FOO.F.ISI.ARPA") == 0);
    CHECK_ERRNO(ns_name_ntop(wire, text, 14), EMSGSIZE);
    CHECK_ERRNO(ns_name_ntop((const unsigned char *)"\xc0\0", text, sizeof text), EMSGSIZE);

    CHECK_INT(ns_name_pton("a\\.b.c", wire, sizeof wire), 0);
    CHECK(memcmp(wire, "\3a.b\1c", 7) == 0);
    CHECK_INT(ns_name_pton("x.", wire, 3), 1);
    CHECK_ERRNO(ns_name_pton("x.", wire, 2), EMSGSIZE);
    CHECK_ERRNO(ns_name_pton("a..b", wire, sizeof wire), EMSGSIZE);

    at = message;
    CHECK(ns_name_skip(&at, end) == 0 && at == message + 12);
    CHECK(ns_name_skip(&at, end) == 0 && at == message + 18);
    CHECK(ns_name_skip(&at, end) == 0 && ns_name_skip(&at, end) == 0 && at == end);
    CHECK_ERRNO(ns_name_skip(&at, end), EMSGSIZE);

    /* the list: where the message starts, where names are, and null */
    unsigned char built[40];
    known[0] = built;
    known[1] = NULL;
    CHECK_INT(ns_name_compress("F.ISI.ARPA", built, sizeof built, known, last), 12);
    CHECK(known[1] == built && known[2] == NULL);
    CHECK_INT(ns_name_compress("foo.f.isi.arpa.", built + 12, 28, known, last), 6);
    CHECK(known[2] == built + 12 && known[3] == NULL && memcmp(built + 12, "\3foo\xc0", 6) == 0);
    CHECK_INT(ns_name_compress("ARPA", built + 18, 2, known, last), 2);
    CHECK(memcmp(built + 18, "\xc0\6", 2) == 0 && known[3] == NULL);
    CHECK_ERRNO(ns_name_compress("ARPA", built + 18, 1, known, last), EMSGSIZE);
    CHECK_INT(ns_name_compress("", built + 20, 20, known, last), 1);
    CHECK_INT(ns_name_pton("bar.isi.arpa", wire, sizeof wire), 0);
    CHECK_INT(ns_name_pack(wire, built + 21, 19, known, last), 6);
    CHECK(memcmp(built + 21, "\3bar\xc0\2", 6) == 0 && known[3] == built + 21 && known[4] == NULL);
    CHECK_INT(ns_name_pack(wire, again, sizeof again, NULL, NULL), 14);
    CHECK(memcmp(wire, again, 14) == 0);
    /* the list is full */
    CHECK_INT(ns_name_compress("q", built + 27, 13, known, last), 3);
    CHECK(known[4] == NULL);

    CHECK(ns_samename("A.b", "a.B.") == 1 && ns_samename("a", "b") == 0);
    CHECK_ERRNO(ns_samename("a..b", "a"), EMSGSIZE);
    CHECK(ns_samedomain("www.example.org", "Example.Org") == 1 && ns_samedomain("example.org", "example.org.") == 1);
    CHECK(ns_samedomain("myexample.org", "example.org") == 0);
    CHECK(ns_subdomain("www.example.org", "example.org") == 1 && ns_subdomain("example.org", "example.org") == 0);
    return 0;
}
