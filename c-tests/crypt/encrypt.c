#define _XOPEN_SOURCE 700
#include "test.h"
#include <stdlib.h>
#include <string.h>

static void spread(unsigned long long value, char bits[64]) {
    int i;
    for (i = 0; i < 64; i++) bits[i] = (char)(value >> (63 - i) & 1);
}

static unsigned long long gather(const char bits[64]) {
    unsigned long long value = 0;
    int i;
    for (i = 0; i < 64; i++) value = value << 1 | (unsigned char)bits[i];
    return value;
}

static unsigned long long run(unsigned long long value, int back) {
    char bits[66];
    bits[0] = bits[65] = 77;
    spread(value, bits + 1);
    encrypt(bits + 1, back);
    CHECK(bits[0] == 77 && bits[65] == 77);
    return gather(bits + 1);
}

int main(void) {
    char key[64];

    /* before any key: zeros (FIPS 46-3 has no vector for it, NBS 500-20 has the one with parity bits) */
    CHECK(run(0x95f8a5e5dd31d900, 0) == 0x8000000000000000);
    spread(0x133457799bbcdff1, key);
    setkey(key);
    CHECK(run(0x0123456789abcdef, 0) == 0x85e813540f0ab405);
    CHECK(run(0x85e813540f0ab405, 1) == 0x0123456789abcdef);
    CHECK(run(0x85e813540f0ab405, -5) == 0x0123456789abcdef);
    spread(0x7ca110454a1a6e57, key);
    setkey(key);
    CHECK(run(0x01a1d6d039776742, 0) == 0x690f5b0d9a26939b);
    /* each eighth bit is for parity, and not looked at */
    spread(0x7ca110454a1a6e57 ^ 0x0101010101010101, key);
    setkey(key);
    CHECK(run(0x690f5b0d9a26939b, 1) == 0x01a1d6d039776742);
    /* the key is copied */
    memset(key, 0, sizeof key);
    CHECK(run(0x690f5b0d9a26939b, 1) == 0x01a1d6d039776742);
    CHECK(sysconf(_SC_XOPEN_CRYPT) == _XOPEN_CRYPT);
    return 0;
}
