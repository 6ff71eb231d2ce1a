/* <stdlib.h>: numbers, memory, the environment, sorting, random numbers. ISO C23 7.24, POSIX.1-2024. */
#ifndef _STDLIB_H
#define _STDLIB_H

#include <bits/features.h>
#include <bits/null.h>
#include <bits/size_t.h>
#include <bits/wchar_t.h>
#if __SHOW_POSIX2008
#include <bits/locale_t.h>
#endif
#if __SHOW_C23
#include <bits/once_flag.h>
#endif
#if __SHOW_BSD
#include <alloca.h>
#endif
#if __SHOW_POSIX || __SHOW_XSI
#include <bits/wait.h>
#endif

#define __STDC_VERSION_STDLIB_H__ 202311L

#define EXIT_SUCCESS 0
#define EXIT_FAILURE 1
#define RAND_MAX (0x7fffffff)
#define MB_CUR_MAX (__ctype_get_mb_cur_max())

typedef struct {
    int quot;
    int rem;
} div_t;

typedef struct {
    long quot;
    long rem;
} ldiv_t;

#if __SHOW_C99
typedef struct {
    long long quot;
    long long rem;
} lldiv_t;
#endif

__C_BEGIN
#if __FORTIFY
#include <bits/fortify/stdlib.h>
#endif

size_t __ctype_get_mb_cur_max(void);

/* numbers from text */
double atof(const char *);
int atoi(const char *);
long atol(const char *);
double strtod(const char *__restrict, char **__restrict);
long strtol(const char *__restrict, char **__restrict, int);
unsigned long strtoul(const char *__restrict, char **__restrict, int);
#if __SHOW_C99
long long atoll(const char *);
float strtof(const char *__restrict, char **__restrict);
long double strtold(const char *__restrict, char **__restrict);
long long strtoll(const char *__restrict, char **__restrict, int);
unsigned long long strtoull(const char *__restrict, char **__restrict, int);
#endif
#if __SHOW_C23
int strfromd(char *__restrict, size_t, const char *__restrict, double);
int strfromf(char *__restrict, size_t, const char *__restrict, float);
int strfroml(char *__restrict, size_t, const char *__restrict, long double);
#endif
#if __SHOW_GNU
float strtof_l(const char *__restrict, char **__restrict, locale_t);
double strtod_l(const char *__restrict, char **__restrict, locale_t);
long double strtold_l(const char *__restrict, char **__restrict, locale_t);
long strtol_l(const char *__restrict, char **__restrict, int, locale_t);
long long strtoll_l(const char *__restrict, char **__restrict, int, locale_t);
unsigned long strtoul_l(const char *__restrict, char **__restrict, int, locale_t);
unsigned long long strtoull_l(const char *__restrict, char **__restrict, int, locale_t);
#endif
#if __SHOW_BSD
char *ecvt(double, int, int *, int *);
char *fcvt(double, int, int *, int *);
char *gcvt(double, int, char *);
int ecvt_r(double, int, int *__restrict, int *__restrict, char *__restrict, size_t);
char *qecvt(long double, int, int *__restrict, int *__restrict);
char *qfcvt(long double, int, int *__restrict, int *__restrict);
char *qgcvt(long double, int, char *);
int qecvt_r(long double, int, int *__restrict, int *__restrict, char *__restrict, size_t);
int qfcvt_r(long double, int, int *__restrict, int *__restrict, char *__restrict, size_t);
int fcvt_r(double, int, int *__restrict, int *__restrict, char *__restrict, size_t);
long long strtonum(const char *, long long, long long, const char **);
long long strtoq(const char *__restrict, char **__restrict, int);
unsigned long long strtouq(const char *__restrict, char **__restrict, int);
#endif
#if __SHOW_XSI
long a64l(const char *);
char *l64a(long);
void setkey(const char *);
#endif

/* whole numbers */
int abs(int);
long labs(long);
div_t div(int, int);
ldiv_t ldiv(long, long);
#if __SHOW_C99
long long llabs(long long);
lldiv_t lldiv(long long, long long);
#endif

/* memory */
void *malloc(size_t) __attribute__((__malloc__, __alloc_size__(1)));
void *calloc(size_t, size_t) __attribute__((__malloc__, __alloc_size__(1, 2)));
void *realloc(void *, size_t) __attribute__((__alloc_size__(2)));
void free(void *);
#if __SHOW_C11
void *aligned_alloc(size_t, size_t)
    __attribute__((__malloc__, __alloc_align__(1), __alloc_size__(2)));
#endif
#if __SHOW_C23
void free_sized(void *, size_t);
void free_aligned_sized(void *, size_t, size_t);
size_t memalignment(const void *);
#endif
#if __SHOW_POSIX2001
int posix_memalign(void **, size_t, size_t);
#endif
#if __SHOW_POSIX2024 || __SHOW_BSD
void *reallocarray(void *, size_t, size_t) __attribute__((__alloc_size__(2, 3)));
#endif
#if __SHOW_BSD
void *recallocarray(void *, size_t, size_t, size_t) __attribute__((__alloc_size__(3, 4)));
void freezero(void *, size_t);
void *reallocf(void *, size_t) __attribute__((__alloc_size__(2)));
void *memalign(size_t, size_t)
    __attribute__((__malloc__, __alloc_align__(1), __alloc_size__(2)));
void *valloc(size_t) __attribute__((__malloc__, __alloc_size__(1)));
#endif

/* the end of the program */
void abort(void) __NO_RETURN;
int atexit(void (*)(void));
void exit(int) __NO_RETURN;
#if __SHOW_C99
void _Exit(int) __NO_RETURN;
#endif
#if __SHOW_C11
int at_quick_exit(void (*)(void));
void quick_exit(int) __NO_RETURN;
#endif
#if __SHOW_BSD
int on_exit(void (*)(int, void *), void *);
#endif
#if __SHOW_C23
void call_once(once_flag *, void (*)(void));
#endif

/* the environment */
char *getenv(const char *);
int system(const char *);
#if __SHOW_POSIX2001
int setenv(const char *, const char *, int);
int unsetenv(const char *);
#endif
#if __SHOW_XSI
int putenv(char *);
#endif
#if __SHOW_POSIX2024 || __SHOW_GNU
char *secure_getenv(const char *);
#endif
#if __SHOW_BSD
int clearenv(void);
#endif
#if __SHOW_BSD
const char *getprogname(void);
void setprogname(const char *);
int getloadavg(double *, int);
char *getbsize(int *, long *);
#endif

/* search and sorting */
void *bsearch(const void *, const void *, size_t, size_t, int (*)(const void *, const void *));
void qsort(void *, size_t, size_t, int (*)(const void *, const void *));
#if __SHOW_POSIX2024 || __SHOW_BSD
void qsort_r(void *, size_t, size_t, int (*)(const void *, const void *, void *), void *);
#endif
#if __SHOW_BSD
int heapsort(void *, size_t, size_t, int (*)(const void *, const void *));
int mergesort(void *, size_t, size_t, int (*)(const void *, const void *));
int radixsort(const unsigned char **, int, const unsigned char *, unsigned);
int sradixsort(const unsigned char **, int, const unsigned char *, unsigned);
#endif

/* random numbers */
int rand(void);
void srand(unsigned);
#if __SHOW_POSIX
int rand_r(unsigned *);
#endif
#if __SHOW_XSI
double drand48(void);
double erand48(unsigned short[3]);
long jrand48(unsigned short[3]);
void lcong48(unsigned short[7]);
long lrand48(void);
long mrand48(void);
long nrand48(unsigned short[3]);
unsigned short *seed48(unsigned short[3]);
void srand48(long);
long random(void);
void srandom(unsigned);
char *initstate(unsigned, char *, size_t);
char *setstate(char *);
#endif
#if __SHOW_BSD
struct random_data {
    int *fptr;
    int *rptr;
    int *state;
    int rand_type;
    int rand_deg;
    int rand_sep;
    int *end_ptr;
};
int random_r(struct random_data *__restrict, int *__restrict);
int srandom_r(unsigned, struct random_data *);
int initstate_r(unsigned, char *__restrict, size_t, struct random_data *__restrict);
int setstate_r(char *__restrict, struct random_data *__restrict);

struct drand48_data {
    unsigned short __x[3];
    unsigned short __old_x[3];
    unsigned short __c;
    unsigned short __init;
    unsigned long long __a;
};
int drand48_r(struct drand48_data *__restrict, double *__restrict);
int erand48_r(unsigned short[3], struct drand48_data *__restrict, double *__restrict);
int lrand48_r(struct drand48_data *__restrict, long *__restrict);
int nrand48_r(unsigned short[3], struct drand48_data *__restrict, long *__restrict);
int mrand48_r(struct drand48_data *__restrict, long *__restrict);
int jrand48_r(unsigned short[3], struct drand48_data *__restrict, long *__restrict);
int srand48_r(long, struct drand48_data *);
int seed48_r(unsigned short[3], struct drand48_data *);
int lcong48_r(unsigned short[7], struct drand48_data *);
#endif
#if __SHOW_BSD
unsigned arc4random(void);
void arc4random_buf(void *, size_t);
unsigned arc4random_uniform(unsigned);
#endif

/* multibyte characters */
int mblen(const char *, size_t);
size_t mbstowcs(wchar_t *__restrict, const char *__restrict, size_t);
int mbtowc(wchar_t *__restrict, const char *__restrict, size_t);
size_t wcstombs(char *__restrict, const wchar_t *__restrict, size_t);
int wctomb(char *, wchar_t);

/* files and terminals */
#if __SHOW_POSIX2008
char *mkdtemp(char *);
#endif
#if __SHOW_POSIX2008 || __SHOW_XSI
int mkstemp(char *);
#endif
#if __SHOW_POSIX2024 || __SHOW_GNU
int mkostemp(char *, int);
#endif
#if __SHOW_GNU
int mkostemps(char *, int, int);
#endif
#if __SHOW_BSD
int mkstemps(char *, int);
char *mktemp(char *);
int rpmatch(const char *);
#endif
#if __SHOW_POSIX2008 || __SHOW_XSI
int getsubopt(char **, char *const *, char **);
#endif
#if __SHOW_XSI
char *realpath(const char *__restrict, char *__restrict);
#if __SHOW_ENOSYS
int grantpt(int) __NO_TERMINALS;
int posix_openpt(int) __NO_TERMINALS;
char *ptsname(int) __NO_TERMINALS;
int unlockpt(int) __NO_TERMINALS;
#endif
#endif
#if __SHOW_ENOSYS && (__SHOW_POSIX2024 || __SHOW_GNU)
int ptsname_r(int, char *, size_t) __NO_TERMINALS;
#endif
#if __SHOW_GNU
char *canonicalize_file_name(const char *) __LIKE_MALLOC();
#endif

__C_END

#if __INLINE_CALLS
__INLINE_CALL int abs(int __n) { return __n < 0 ? (int)(0 - (unsigned)__n) : __n; }
__INLINE_CALL long labs(long __n) { return __n < 0 ? (long)(0 - (unsigned long)__n) : __n; }
__INLINE_CALL div_t div(int __n, int __by) {
    div_t __d;
    /* By -1, the least number would trap. */
    __d.quot = __by == -1 ? (int)(0 - (unsigned)__n) : __n / __by;
    __d.rem = (int)((unsigned)__n - (unsigned)__d.quot * (unsigned)__by);
    return __d;
}
__INLINE_CALL ldiv_t ldiv(long __n, long __by) {
    ldiv_t __d;
    /* By -1, the least number would trap. */
    __d.quot = __by == -1 ? (long)(0 - (unsigned long)__n) : __n / __by;
    __d.rem = (long)((unsigned long)__n - (unsigned long)__d.quot * (unsigned long)__by);
    return __d;
}
#if __SHOW_C99
__INLINE_CALL long long llabs(long long __n) { return __n < 0 ? (long long)(0 - (unsigned long long)__n) : __n; }
__INLINE_CALL lldiv_t lldiv(long long __n, long long __by) {
    lldiv_t __d;
    /* By -1, the least number would trap. */
    __d.quot = __by == -1 ? (long long)(0 - (unsigned long long)__n) : __n / __by;
    __d.rem = (long long)((unsigned long long)__n - (unsigned long long)__d.quot * (unsigned long long)__by);
    return __d;
}
#endif
#endif

/* C23: the result points to const where the argument does. */
#if !defined __cplusplus && defined __STDC_VERSION__ && __STDC_VERSION__ > 201710L
#define bsearch(key, base, count, size, compare) \
    __KEEPS_CONST(base, const void *, bsearch((key), (base), (count), (size), (compare)))
#endif

#if __SHOW_LARGEFILE
#define mkstemp64 mkstemp
#define mkostemp64 mkostemp
#define mkstemps64 mkstemps
#define mkostemps64 mkostemps
#endif

#endif
