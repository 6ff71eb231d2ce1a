// peer: skip wasi-libc has no C2y
#include "test.h"
#include <stdbit.h>
#include <string.h>

#define ROUND(n, order, bytes)                                                                                         \
    do {                                                                                                               \
        unsigned char out[8] = {0};                                                                                    \
        uint_least##n##_t value = stdc_load8_##order##u##n(bytes);                                                     \
        CHECK(value == stdc_load8_aligned_##order##u##n(bytes));                                                       \
        CHECK((int_least##n##_t)value == stdc_load8_##order##s##n(bytes));                                             \
        CHECK((int_least##n##_t)value == stdc_load8_aligned_##order##s##n(bytes));                                     \
        stdc_store8_##order##u##n(value, out);                                                                         \
        CHECK(memcmp(out, bytes, n / 8) == 0 && out[7] == (n == 64 ? (bytes)[7] : 0));                                 \
        memset(out, 0, 8);                                                                                             \
        stdc_store8_##order##s##n((int_least##n##_t)value, out);                                                       \
        CHECK(memcmp(out, bytes, n / 8) == 0);                                                                         \
        stdc_store8_aligned_##order##u##n(0, out);                                                                     \
        CHECK(out[0] == 0 && out[n / 8 - 1] == 0);                                                                     \
        stdc_store8_aligned_##order##s##n((int_least##n##_t)value, out);                                               \
        CHECK(memcmp(out, bytes, n / 8) == 0);                                                                         \
    } while (0)

int main(void) {
    static const unsigned char bytes[9] = {0x81, 0x92, 0xa3, 0xb4, 0xc5, 0xd6, 0xe7, 0xf8, 0x09};
    CHECK(stdc_load8_leu16(bytes) == 0x9281 && stdc_load8_beu16(bytes) == 0x8192);
    CHECK(stdc_load8_leu32(bytes + 1) == 0xc5b4a392 && stdc_load8_beu32(bytes + 1) == 0x92a3b4c5);
    CHECK(stdc_load8_leu64(bytes + 1) == 0x09f8e7d6c5b4a392 && stdc_load8_beu64(bytes) == 0x8192a3b4c5d6e7f8);
    CHECK(stdc_load8_les8(bytes) == -127 && stdc_load8_bes16(bytes) == (int16_t)0x8192);
    ROUND(8, le, bytes);
    ROUND(8, be, bytes);
    ROUND(16, le, bytes);
    ROUND(16, be, bytes);
    ROUND(32, le, bytes);
    ROUND(32, be, bytes);
    ROUND(64, le, bytes);
    ROUND(64, be, bytes);

    unsigned char text[] = "abcde";
    stdc_memreverse8(5, text);
    CHECK(memcmp(text, "edcba", 6) == 0);
    stdc_memreverse8(0, text);
    stdc_memreverse8(1, text);
    CHECK(text[0] == 'e');
    CHECK(stdc_memreverse8u8(0x12) == 0x12 && stdc_memreverse8u16(0x1234) == 0x3412);
    CHECK(stdc_memreverse8u32(0x12345678) == 0x78563412 &&
          stdc_memreverse8u64(0x0102030405060708) == 0x0807060504030201);

    CHECK(stdc_rotate_left_uc(0x81, 1) == 0x03 && stdc_rotate_right_uc(0x81, 1) == 0xc0 &&
          stdc_rotate_left_uc(0x81, 8) == 0x81);
    CHECK(stdc_rotate_left_us(0x8001, 4) == 0x0018 && stdc_rotate_right_us(0x8001, 17) == 0xc000);
    CHECK(stdc_rotate_left_ui(0x80000001, 1) == 3 && stdc_rotate_right_ui(1, 33) == 0x80000000);
    CHECK(stdc_rotate_left_ul(0x80000001, 0) == 0x80000001 && stdc_rotate_right_ul(2, 1) == 1);
    CHECK(stdc_rotate_left_ull(0x8000000000000001, 1) == 3 && stdc_rotate_right_ull(1, 65) == 0x8000000000000000);
    CHECK(stdc_rotate_left((unsigned char)0x81, 9) == 3 && stdc_rotate_right(1ull, 1) == 1ull << 63);
    CHECK(_Generic(stdc_rotate_left((unsigned short)1, 1), unsigned short: 1, default: 0));
    return 0;
}
