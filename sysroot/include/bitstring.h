/* <bitstring.h>: bits in an array of bytes, after BSD. */
#ifndef _BITSTRING_H
#define _BITSTRING_H

#include <stdlib.h>

typedef unsigned char bitstr_t;

#define _bit_byte(bit) ((bit) >> 3)
#define _bit_mask(bit) (1 << ((bit)&7))
#define bitstr_size(count) (((count) + 7) >> 3)
#define bit_alloc(count) ((bitstr_t *)calloc((size_t)bitstr_size(count), sizeof(bitstr_t)))
#define bit_decl(name, count) name[bitstr_size(count)]
#define bit_test(name, bit) ((name)[_bit_byte(bit)] & _bit_mask(bit))
#define bit_set(name, bit) ((void)((name)[_bit_byte(bit)] = (bitstr_t)((name)[_bit_byte(bit)] | _bit_mask(bit))))
#define bit_clear(name, bit) ((void)((name)[_bit_byte(bit)] = (bitstr_t)((name)[_bit_byte(bit)] & ~_bit_mask(bit))))
#define bit_nset(name, start, stop) \
    do { \
        int __bit, __bit_last = (stop); \
        for (__bit = (start); __bit <= __bit_last; __bit++) \
            bit_set(name, __bit); \
    } while (0)
#define bit_nclear(name, start, stop) \
    do { \
        int __bit, __bit_last = (stop); \
        for (__bit = (start); __bit <= __bit_last; __bit++) \
            bit_clear(name, __bit); \
    } while (0)
/* the first bit that is set or clear, or -1 */
#define __bit_find(name, count, wanted, value) \
    do { \
        int __bit, __bit_end = (count); \
        *(value) = -1; \
        for (__bit = 0; __bit < __bit_end; __bit++) \
            if (!bit_test(name, __bit) == !(wanted)) { \
                *(value) = __bit; \
                break; \
            } \
    } while (0)
#define bit_ffs(name, count, value) __bit_find(name, count, 1, value)
#define bit_ffc(name, count, value) __bit_find(name, count, 0, value)

#endif
