/* Numbers in messages of the domain name system. */
// cflags: -D_DEFAULT_SOURCE
// peer: skip wasi-libc declares ns_get16 and its like, and does not define them
#include <arpa/nameser.h>
#include <string.h>

#include "test.h"

int main(void) {
    unsigned char message[6] = {0x12, 0x34, 0x89, 0xab, 0xcd, 0xef}, copy[6], *at = message, *to = copy;
    unsigned two;
    unsigned long four;
    NS_GET16(two, at);
    NS_GET32(four, at);
    CHECK(two == 0x1234 && four == 0x89abcdef && at == message + 6);
    NS_PUT16(two, to);
    NS_PUT32(four, to);
    CHECK(to == copy + 6 && memcmp(message, copy, 6) == 0);
    CHECK(ns_get16(message + 1) == 0x3489 && ns_get32(message) == 0x123489ab);
    ns_put16(0x15678, copy);
    ns_put32(0xfedcba98, copy + 2);
    CHECK(memcmp(copy, "\x56\x78\xfe\xdc\xba\x98", 6) == 0);
    CHECK(ns_t_aaaa == 28 && ns_c_in == 1 && sizeof(HEADER) == 12);
    return 0;
}
