/* Bytes in memory say what the order is. */
// cflags: -D_DEFAULT_SOURCE
#include <byteswap.h>
#include <endian.h>
#include <string.h>

#include "test.h"

int main(void) {
    unsigned char bytes[8] = {1, 2, 3, 4, 5, 6, 7, 8};
    uint16_t two;
    uint32_t four;
    uint64_t eight;
    memcpy(&two, bytes, 2);
    memcpy(&four, bytes, 4);
    memcpy(&eight, bytes, 8);
    CHECK(BYTE_ORDER == LITTLE_ENDIAN && BIG_ENDIAN != LITTLE_ENDIAN);
    CHECK(be16toh(two) == 0x0102 && le16toh(two) == 0x0201);
    CHECK(be32toh(four) == 0x01020304 && le32toh(four) == 0x04030201);
    CHECK(be64toh(eight) == 0x0102030405060708 && le64toh(eight) == 0x0807060504030201);
    CHECK(htobe16(0x0102) == two && htobe32(0x01020304) == four && htobe64(0x0102030405060708) == eight);
    CHECK(htole16(0x0201) == two && htole32(0x04030201) == four && htole64(0x0807060504030201) == eight);
    CHECK(bswap_16(0x1234) == 0x3412 && bswap_32(0x12345678) == 0x78563412);
    CHECK(bswap_64(0x123456789abcdef0) == 0xf0debc9a78563412);
    CHECK(sizeof(htobe16(1)) == 2 && sizeof(htobe64(1)) == 8);
    return 0;
}
