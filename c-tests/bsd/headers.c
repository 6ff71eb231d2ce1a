// cflags: -std=c99
/* libbsd's headers show BSD's functions also to strict ISO C. */
#include "test.h"
#include <bsd/bsd.h>
#include <bsd/sys/bitstring.h>
#include <bsd/sys/endian.h>
#include <bsd/sys/poll.h>
#include <bsd/sys/time.h>

int main(void) {
    char buffer[12];
    int length, count = 3;
    long size;
    bitstr_t bit_decl(bits, 20);
    struct pollfd none;
    (void)none;
    CHECK(strlcpy(buffer, "abcdef", 4) == 6 && !strcmp(buffer, "abc"));
    CHECK(strlcat(buffer, "xyz", 5) == 6 && !strcmp(buffer, "abcx"));
    CHECK(strtonum("12", 1, 20, NULL) == 12);
    CHECK(arc4random_uniform(1) == 0);
    CHECK(!strcmp(getbsize(&length, &size), "512-blocks") && length == 10 && size == 512);
    CHECK(fmtcheck("%d", "%d") != NULL && INFTIM == -1 && htobe32(1) == 0x1000000);
    memset(bits, 0, sizeof bits);
    bit_set(bits, 9);
    bit_nset(bits, 11, 12);
    bit_ffs(bits, 20, &length);
    CHECK(length == 9 && bit_test(bits, 12) && !bit_test(bits, 13) && bitstr_size(count) == 1);
    bit_clear(bits, 9);
    bit_nclear(bits, 11, 12);
    bit_ffs(bits, 20, &length);
    CHECK(length == -1);
    bit_ffc(bits, 20, &length);
    CHECK(length == 0);
    return 0;
}
