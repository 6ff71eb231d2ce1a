// cflags: -std=gnu17 -fsanitize=undefined,integer,nullability,implicit-conversion,float-divide-by-zero -Wno-nonnull -Wno-nullability-extension -Wno-nullability-completeness
// peer: skip it has no runtime for sanitizers
/* Each kind of error is reported with its line, once, and the program goes on. */
#line 2 "kinds.c"
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define NEVER_INLINE __attribute__((noinline))
static volatile int max = INT_MAX, min = INT_MIN, one = 1, zero, minus = -1, four = 4, big = 40;
static volatile unsigned umax = UINT_MAX;
static volatile double huge = 1e10;
static volatile float less = -1.5f;
static volatile __int128 widest = (__int128)1 << 100;
static int array[4];
static char bytes[16] __attribute__((aligned(65536)));

NEVER_INLINE static int at(int i) { return array[i & 7]; }
NEVER_INLINE static int load(int *p) { return *p; }
NEVER_INLINE static void store(int *p) { *p = 1; }
struct pair { int a, b; };
NEVER_INLINE static int member(struct pair *p) { return p->b; }
NEVER_INLINE __attribute__((returns_nonnull)) static char *same(char *p) { return p; }
NEVER_INLINE __attribute__((nonnull)) static int takes(char *p) { return (int)(uintptr_t)p; }
NEVER_INLINE static char *_Nonnull plain(char *p) { return p; }
NEVER_INLINE static int nonnull(char *_Nonnull p) { return (int)(uintptr_t)p; }
NEVER_INLINE static void *aligned(void *p) { return __builtin_assume_aligned(p, 8); }

int main(void)
{
    volatile long long sink = 0;
    sink += max + one;
    sink += min - one;
    sink += max * four;
    sink += -min;
    sink += one << big;
    sink += one << minus;
    sink += minus << one;
    sink += max << four;
    sink += (long long)(widest * widest);
    sink += umax + 1u;
    for (int i = 3; i < 6; i++)
        sink += at(i);
    volatile int *null = NULL;
    sink += load((int *)null) * 0;
    sink += load((int *)(bytes + 1));
    store((int *)(bytes + 2));
    sink += member((struct pair *)(bytes + 3));
    {
        char text[four + minus * 4 + one];
        text[0] = 0;
        sink += text[0];
        int length = zero;
        sink += sizeof(char[length]) * 0;
    }
    sink += (int)huge;
    sink += (unsigned char)less;
    unsigned char three = 3;
    _Bool truth;
    memcpy(&truth, &three, 1);
    volatile _Bool *shown = &truth;
    sink += *shown;
    volatile unsigned char narrow = big * 10;
    volatile signed char signed_narrow = 200 * one;
    sink += narrow + signed_narrow;
    sink += __builtin_ctz(zero) * 0;
    sink += same((char *)null) != bytes;
    sink += takes((char *)null);
    sink += plain((char *)null) != bytes;
    sink += nonnull((char *)null);
    char *pointer = bytes + (unsigned)minus;
    sink += (uintptr_t)pointer & 1;
    sink += (uintptr_t)aligned(bytes + 4) & 1;
    puts("end");
    return 0;
}
