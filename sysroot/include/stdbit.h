/* <stdbit.h>: bits of unsigned numbers. ISO C23 7.18. */
#ifndef _STDBIT_H
#define _STDBIT_H

#include <bits/features.h>
#include <stddef.h>
#include <stdint.h>

#define __STDC_VERSION_STDBIT_H__ 202311L
#define __STDC_ENDIAN_LITTLE__ 1234
#define __STDC_ENDIAN_BIG__ 4321
#define __STDC_ENDIAN_NATIVE__ __STDC_ENDIAN_LITTLE__

#ifdef __cplusplus
#define __stdc_bool bool
#else
#define __stdc_bool _Bool
#endif

__C_BEGIN
unsigned stdc_leading_zeros_uc(unsigned char);
unsigned stdc_leading_zeros_us(unsigned short);
unsigned stdc_leading_zeros_ui(unsigned);
unsigned stdc_leading_zeros_ul(unsigned long);
unsigned stdc_leading_zeros_ull(unsigned long long);
unsigned stdc_leading_ones_uc(unsigned char);
unsigned stdc_leading_ones_us(unsigned short);
unsigned stdc_leading_ones_ui(unsigned);
unsigned stdc_leading_ones_ul(unsigned long);
unsigned stdc_leading_ones_ull(unsigned long long);
unsigned stdc_trailing_zeros_uc(unsigned char);
unsigned stdc_trailing_zeros_us(unsigned short);
unsigned stdc_trailing_zeros_ui(unsigned);
unsigned stdc_trailing_zeros_ul(unsigned long);
unsigned stdc_trailing_zeros_ull(unsigned long long);
unsigned stdc_trailing_ones_uc(unsigned char);
unsigned stdc_trailing_ones_us(unsigned short);
unsigned stdc_trailing_ones_ui(unsigned);
unsigned stdc_trailing_ones_ul(unsigned long);
unsigned stdc_trailing_ones_ull(unsigned long long);
unsigned stdc_first_leading_zero_uc(unsigned char);
unsigned stdc_first_leading_zero_us(unsigned short);
unsigned stdc_first_leading_zero_ui(unsigned);
unsigned stdc_first_leading_zero_ul(unsigned long);
unsigned stdc_first_leading_zero_ull(unsigned long long);
unsigned stdc_first_leading_one_uc(unsigned char);
unsigned stdc_first_leading_one_us(unsigned short);
unsigned stdc_first_leading_one_ui(unsigned);
unsigned stdc_first_leading_one_ul(unsigned long);
unsigned stdc_first_leading_one_ull(unsigned long long);
unsigned stdc_first_trailing_zero_uc(unsigned char);
unsigned stdc_first_trailing_zero_us(unsigned short);
unsigned stdc_first_trailing_zero_ui(unsigned);
unsigned stdc_first_trailing_zero_ul(unsigned long);
unsigned stdc_first_trailing_zero_ull(unsigned long long);
unsigned stdc_first_trailing_one_uc(unsigned char);
unsigned stdc_first_trailing_one_us(unsigned short);
unsigned stdc_first_trailing_one_ui(unsigned);
unsigned stdc_first_trailing_one_ul(unsigned long);
unsigned stdc_first_trailing_one_ull(unsigned long long);
unsigned stdc_count_zeros_uc(unsigned char);
unsigned stdc_count_zeros_us(unsigned short);
unsigned stdc_count_zeros_ui(unsigned);
unsigned stdc_count_zeros_ul(unsigned long);
unsigned stdc_count_zeros_ull(unsigned long long);
unsigned stdc_count_ones_uc(unsigned char);
unsigned stdc_count_ones_us(unsigned short);
unsigned stdc_count_ones_ui(unsigned);
unsigned stdc_count_ones_ul(unsigned long);
unsigned stdc_count_ones_ull(unsigned long long);
__stdc_bool stdc_has_single_bit_uc(unsigned char);
__stdc_bool stdc_has_single_bit_us(unsigned short);
__stdc_bool stdc_has_single_bit_ui(unsigned);
__stdc_bool stdc_has_single_bit_ul(unsigned long);
__stdc_bool stdc_has_single_bit_ull(unsigned long long);
unsigned stdc_bit_width_uc(unsigned char);
unsigned stdc_bit_width_us(unsigned short);
unsigned stdc_bit_width_ui(unsigned);
unsigned stdc_bit_width_ul(unsigned long);
unsigned stdc_bit_width_ull(unsigned long long);
unsigned char stdc_bit_floor_uc(unsigned char);
unsigned short stdc_bit_floor_us(unsigned short);
unsigned stdc_bit_floor_ui(unsigned);
unsigned long stdc_bit_floor_ul(unsigned long);
unsigned long long stdc_bit_floor_ull(unsigned long long);
unsigned char stdc_bit_ceil_uc(unsigned char);
unsigned short stdc_bit_ceil_us(unsigned short);
unsigned stdc_bit_ceil_ui(unsigned);
unsigned long stdc_bit_ceil_ul(unsigned long);
unsigned long long stdc_bit_ceil_ull(unsigned long long);

/* C2y: rotation, and bytes in either order */
unsigned char stdc_rotate_left_uc(unsigned char, unsigned);
unsigned short stdc_rotate_left_us(unsigned short, unsigned);
unsigned stdc_rotate_left_ui(unsigned, unsigned);
unsigned long stdc_rotate_left_ul(unsigned long, unsigned);
unsigned long long stdc_rotate_left_ull(unsigned long long, unsigned);
unsigned char stdc_rotate_right_uc(unsigned char, unsigned);
unsigned short stdc_rotate_right_us(unsigned short, unsigned);
unsigned stdc_rotate_right_ui(unsigned, unsigned);
unsigned long stdc_rotate_right_ul(unsigned long, unsigned);
unsigned long long stdc_rotate_right_ull(unsigned long long, unsigned);
void stdc_memreverse8(size_t, unsigned char *);
uint8_t stdc_memreverse8u8(uint8_t);
uint16_t stdc_memreverse8u16(uint16_t);
uint32_t stdc_memreverse8u32(uint32_t);
uint64_t stdc_memreverse8u64(uint64_t);
uint_least8_t stdc_load8_leu8(const unsigned char *);
void stdc_store8_leu8(uint_least8_t, unsigned char *);
uint_least16_t stdc_load8_leu16(const unsigned char *);
void stdc_store8_leu16(uint_least16_t, unsigned char *);
uint_least32_t stdc_load8_leu32(const unsigned char *);
void stdc_store8_leu32(uint_least32_t, unsigned char *);
uint_least64_t stdc_load8_leu64(const unsigned char *);
void stdc_store8_leu64(uint_least64_t, unsigned char *);
int_least8_t stdc_load8_les8(const unsigned char *);
void stdc_store8_les8(int_least8_t, unsigned char *);
int_least16_t stdc_load8_les16(const unsigned char *);
void stdc_store8_les16(int_least16_t, unsigned char *);
int_least32_t stdc_load8_les32(const unsigned char *);
void stdc_store8_les32(int_least32_t, unsigned char *);
int_least64_t stdc_load8_les64(const unsigned char *);
void stdc_store8_les64(int_least64_t, unsigned char *);
uint_least8_t stdc_load8_beu8(const unsigned char *);
void stdc_store8_beu8(uint_least8_t, unsigned char *);
uint_least16_t stdc_load8_beu16(const unsigned char *);
void stdc_store8_beu16(uint_least16_t, unsigned char *);
uint_least32_t stdc_load8_beu32(const unsigned char *);
void stdc_store8_beu32(uint_least32_t, unsigned char *);
uint_least64_t stdc_load8_beu64(const unsigned char *);
void stdc_store8_beu64(uint_least64_t, unsigned char *);
int_least8_t stdc_load8_bes8(const unsigned char *);
void stdc_store8_bes8(int_least8_t, unsigned char *);
int_least16_t stdc_load8_bes16(const unsigned char *);
void stdc_store8_bes16(int_least16_t, unsigned char *);
int_least32_t stdc_load8_bes32(const unsigned char *);
void stdc_store8_bes32(int_least32_t, unsigned char *);
int_least64_t stdc_load8_bes64(const unsigned char *);
void stdc_store8_bes64(int_least64_t, unsigned char *);
uint_least8_t stdc_load8_aligned_leu8(const unsigned char *);
void stdc_store8_aligned_leu8(uint_least8_t, unsigned char *);
uint_least16_t stdc_load8_aligned_leu16(const unsigned char *);
void stdc_store8_aligned_leu16(uint_least16_t, unsigned char *);
uint_least32_t stdc_load8_aligned_leu32(const unsigned char *);
void stdc_store8_aligned_leu32(uint_least32_t, unsigned char *);
uint_least64_t stdc_load8_aligned_leu64(const unsigned char *);
void stdc_store8_aligned_leu64(uint_least64_t, unsigned char *);
int_least8_t stdc_load8_aligned_les8(const unsigned char *);
void stdc_store8_aligned_les8(int_least8_t, unsigned char *);
int_least16_t stdc_load8_aligned_les16(const unsigned char *);
void stdc_store8_aligned_les16(int_least16_t, unsigned char *);
int_least32_t stdc_load8_aligned_les32(const unsigned char *);
void stdc_store8_aligned_les32(int_least32_t, unsigned char *);
int_least64_t stdc_load8_aligned_les64(const unsigned char *);
void stdc_store8_aligned_les64(int_least64_t, unsigned char *);
uint_least8_t stdc_load8_aligned_beu8(const unsigned char *);
void stdc_store8_aligned_beu8(uint_least8_t, unsigned char *);
uint_least16_t stdc_load8_aligned_beu16(const unsigned char *);
void stdc_store8_aligned_beu16(uint_least16_t, unsigned char *);
uint_least32_t stdc_load8_aligned_beu32(const unsigned char *);
void stdc_store8_aligned_beu32(uint_least32_t, unsigned char *);
uint_least64_t stdc_load8_aligned_beu64(const unsigned char *);
void stdc_store8_aligned_beu64(uint_least64_t, unsigned char *);
int_least8_t stdc_load8_aligned_bes8(const unsigned char *);
void stdc_store8_aligned_bes8(int_least8_t, unsigned char *);
int_least16_t stdc_load8_aligned_bes16(const unsigned char *);
void stdc_store8_aligned_bes16(int_least16_t, unsigned char *);
int_least32_t stdc_load8_aligned_bes32(const unsigned char *);
void stdc_store8_aligned_bes32(int_least32_t, unsigned char *);
int_least64_t stdc_load8_aligned_bes64(const unsigned char *);
void stdc_store8_aligned_bes64(int_least64_t, unsigned char *);
__C_END

#ifndef __cplusplus
#define __stdc_pick(f, x) \
    __extension__ _Generic((x), \
        unsigned char: f##_uc, \
        unsigned short: f##_us, \
        unsigned: f##_ui, \
        unsigned long: f##_ul, \
        unsigned long long: f##_ull)(x)
#define stdc_leading_zeros(x) __stdc_pick(stdc_leading_zeros, x)
#define stdc_leading_ones(x) __stdc_pick(stdc_leading_ones, x)
#define stdc_trailing_zeros(x) __stdc_pick(stdc_trailing_zeros, x)
#define stdc_trailing_ones(x) __stdc_pick(stdc_trailing_ones, x)
#define stdc_first_leading_zero(x) __stdc_pick(stdc_first_leading_zero, x)
#define stdc_first_leading_one(x) __stdc_pick(stdc_first_leading_one, x)
#define stdc_first_trailing_zero(x) __stdc_pick(stdc_first_trailing_zero, x)
#define stdc_first_trailing_one(x) __stdc_pick(stdc_first_trailing_one, x)
#define stdc_count_zeros(x) __stdc_pick(stdc_count_zeros, x)
#define stdc_count_ones(x) __stdc_pick(stdc_count_ones, x)
#define stdc_has_single_bit(x) __stdc_pick(stdc_has_single_bit, x)
#define stdc_bit_width(x) __stdc_pick(stdc_bit_width, x)
#define stdc_bit_floor(x) __stdc_pick(stdc_bit_floor, x)
#define stdc_bit_ceil(x) __stdc_pick(stdc_bit_ceil, x)
#define __stdc_rotate(f, x, count) \
    __extension__ _Generic((x), \
        unsigned char: f##_uc, \
        unsigned short: f##_us, \
        unsigned: f##_ui, \
        unsigned long: f##_ul, \
        unsigned long long: f##_ull)(x, count)
#define stdc_rotate_left(x, count) __stdc_rotate(stdc_rotate_left, x, count)
#define stdc_rotate_right(x, count) __stdc_rotate(stdc_rotate_right, x, count)
#endif

#endif
