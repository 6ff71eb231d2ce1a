/* <stdio.h>: streams. ISO C23 7.23, POSIX.1-2024. */
#ifndef _STDIO_H
#define _STDIO_H

#include <bits/FILE.h>
#include <bits/features.h>
#include <bits/null.h>
#include <bits/seek.h>
#include <bits/size_t.h>
#include <bits/va_list.h>
#if __SHOW_POSIX
#include <bits/off_t.h>
#include <bits/ssize_t.h>
#endif
#if __SHOW_POSIX2008
#include <bits/locale_t.h>
#endif

#define __STDC_VERSION_STDIO_H__ 202311L

#define BUFSIZ 1024
#define EOF (-1)
#define FILENAME_MAX 4096
#define FOPEN_MAX 1000
#define L_tmpnam 20
#define TMP_MAX 10000
#define _IOFBF 0
#define _IOLBF 1
#define _IONBF 2
#define _PRINTF_NAN_LEN_MAX 4
#if __SHOW_POSIX
#define L_ctermid 20
#define L_cuserid 20
#define P_tmpdir "/tmp"
#endif

/* Code for floating point is linked only where an argument is a floating-point number (clang 22 and later)... */
#if __has_attribute(__modular_format__)
#define __WITHOUT_FLOAT(name) __attribute__((__modular_format__(__##name##_integer, "__" #name, "float")))
#else
#define __WITHOUT_FLOAT(name)
#endif
/* ...that of %m and %1$d where the format is not a constant without them... */
#define __PRINTS_PLAIN(name, format) \
    __asm__("__" #name "_plain") __attribute__((__overloadable__, __IF_PLAIN(format))) __WITHOUT_FLOAT_AS(name##_plain, name)
#define __IF_PLAIN(format) __enable_if__(__HAS_NO(format, '$') && __IS_TEXT(__builtin_strchr((format), 'm')) && \
    __IS_NOT_STRING(format), "a constant format without %m and numbers")
/* ...and that of all but %d, %i, %u, %s, %c and %% where it has at most eight, of these. */
#define __PRINTS_BARE(name, format) \
    __asm__("__" #name "_bare") __attribute__((__overloadable__, __IF_PLAIN(format), \
    __enable_if__(__IS_BARE(__builtin_strchr((format), '%')), "a constant format of letters alone")))
#define __IS_BARE(p) __IS_BARE_8(p)
#define __IS_BARE_8(p) __ARE_BARE(p, __IS_BARE_7(__NEXT_PERCENT(p)))
#define __IS_BARE_7(p) __ARE_BARE(p, __IS_BARE_6(__NEXT_PERCENT(p)))
#define __IS_BARE_6(p) __ARE_BARE(p, __IS_BARE_5(__NEXT_PERCENT(p)))
#define __IS_BARE_5(p) __ARE_BARE(p, __IS_BARE_4(__NEXT_PERCENT(p)))
#define __IS_BARE_4(p) __ARE_BARE(p, __IS_BARE_3(__NEXT_PERCENT(p)))
#define __IS_BARE_3(p) __ARE_BARE(p, __IS_BARE_2(__NEXT_PERCENT(p)))
#define __IS_BARE_2(p) __ARE_BARE(p, __IS_BARE_1(__NEXT_PERCENT(p)))
#define __IS_BARE_1(p) __ARE_BARE(p, __NEXT_PERCENT(p) == 0)
#define __ARE_BARE(p, more) ((p) == 0 || (__builtin_strchr("diusc%", (p)[1]) != 0 && (p)[1] != 0 && (more)))
#define __NEXT_PERCENT(p) __builtin_strchr((p) + 2, '%')
#if __has_attribute(__modular_format__)
#define __WITHOUT_FLOAT_AS(implementation, name) \
    __attribute__((__modular_format__(__##implementation##_integer, "__" #name, "float")))
#else
#define __WITHOUT_FLOAT_AS(implementation, name)
#endif
/* No m, or up to three that stand behind a letter which belongs to no conversion. */
#define __IS_TEXT(m) __IS_TEXT_TOO(m, __IS_TEXT_TOO(__NEXT_M(m), __IS_TEXT_TOO(__NEXT_M(__NEXT_M(m)), 0)))
#define __IS_TEXT_TOO(m, more) ((m) == 0 || (__BEGINS_NO_M((m)[-1]) && (__NEXT_M(m) == 0 || (more))))
#define __NEXT_M(m) __builtin_strchr((m) + 1, 'm')
#define __BEGINS_NO_M(c) ((c) >= 'a' && (c) <= 'u' && (c) != 'h' && (c) != 'j' && (c) != 'l' && (c) != 'q' && (c) != 't')
/* What a compiler makes a call of puts, putchar or strcpy stays what it knows. */
#define __IS_NOT_STRING(format) (__builtin_strchr((format), '%') != 0 && __builtin_strcmp((format), "%s") != 0 && \
    __builtin_strcmp((format), "%c") != 0 && __builtin_strcmp((format), "%s\n") != 0)
/* ...or where the format of a scanf is not a constant that has no such conversion, nor %m. */
#define __SCANS_INTEGERS(format, name) __asm__(name) __attribute__((__overloadable__, __IF_INTEGERS(format)))
#define __IF_INTEGERS(format) \
    __enable_if__(__HAS_NO(format, 'a') && __HAS_NO(format, 'e') && __HAS_NO(format, 'f') && __HAS_NO(format, 'g') && \
    __HAS_NO(format, 'A') && __HAS_NO(format, 'E') && __HAS_NO(format, 'F') && __HAS_NO(format, 'G') && __HAS_NO(format, 'm'), \
    "a constant format without %aefgm")
/* ...nor a text. */
#define __SCANS_NUMBERS(format, name) __asm__(name) __attribute__((__overloadable__, __IF_INTEGERS(format), \
    __enable_if__(__HAS_NO(format, 'c') && __HAS_NO(format, 's') && __HAS_NO(format, '[') && __HAS_NO(format, 'C') && \
    __HAS_NO(format, 'S'), "a constant format without %cs[")))
#define __HAS_NO(format, letter) (__builtin_strchr((format), (letter)) == 0)

typedef union _G_fpos64_t {
    char __bytes[16];
    long long __offset;
    double __number;
} fpos_t;

__C_BEGIN
#if __FORTIFY
#include <bits/fortify/stdio.h>
#endif

extern FILE *const stdin;
extern FILE *const stdout;
extern FILE *const stderr;
#define stdin (stdin)
#define stdout (stdout)
#define stderr (stderr)

/* files */
int remove(const char *);
int rename(const char *, const char *);
FILE *tmpfile(void);
char *tmpnam(char *);
#if __SHOW_POSIX2008
int renameat(int, const char *, int, const char *);
#endif
#if __SHOW_XSI || __SHOW_BSD
char *tempnam(const char *, const char *) __LIKE_MALLOC();
#endif
#if __SHOW_GNU
#define RENAME_NOREPLACE (1 << 0)
#define RENAME_EXCHANGE (1 << 1)
#define RENAME_WHITEOUT (1 << 2)
int renameat2(int, const char *, int, const char *, unsigned);
#endif

/* opening and closing */
FILE *fopen(const char *__restrict, const char *__restrict);
FILE *freopen(const char *__restrict, const char *__restrict, FILE *__restrict);
int fclose(FILE *);
int fflush(FILE *);
void setbuf(FILE *__restrict, char *__restrict);
int setvbuf(FILE *__restrict, char *__restrict, int, size_t);
#if __SHOW_POSIX
FILE *fdopen(int, const char *);
int fileno(FILE *);
#endif
#if __SHOW_POSIX2008
FILE *fmemopen(void *__restrict, size_t, const char *__restrict);
FILE *open_memstream(char **, size_t *);
#endif
#if __SHOW_BSD
void setbuffer(FILE *, char *, size_t);
void setlinebuf(FILE *);
int fpurge(FILE *);
#endif
#if __SHOW_BSD
FILE *funopen(const void *, int (*)(void *, char *, int), int (*)(void *, const char *, int),
              off_t (*)(void *, off_t, int), int (*)(void *));
#define fropen(cookie, read) funopen((cookie), (read), 0, 0, 0)
#define fwopen(cookie, write) funopen((cookie), 0, (write), 0, 0)
#endif
#if __SHOW_GNU
typedef ssize_t cookie_read_function_t(void *, char *, size_t);
typedef ssize_t cookie_write_function_t(void *, const char *, size_t);
typedef int cookie_seek_function_t(void *, off_t *, int);
typedef int cookie_close_function_t(void *);
typedef struct _IO_cookie_io_functions_t {
    cookie_read_function_t *read;
    cookie_write_function_t *write;
    cookie_seek_function_t *seek;
    cookie_close_function_t *close;
} cookie_io_functions_t;
FILE *fopencookie(void *, const char *, cookie_io_functions_t);
#endif

#if __SHOW_GNU
int fcloseall(void);
#endif
/* removed by C11 and C++14 */
#if (defined __cplusplus && __cplusplus <= 201103L) || \
    (!defined __cplusplus && (!defined __STDC_VERSION__ || __STDC_VERSION__ < 201112L))
char *gets(char *) __attribute__((__deprecated__("it cannot know how much fits")));
#endif

/* formatted output */
int __fprintf_integer(FILE *__restrict, const char *__restrict, ...) __LIKE_PRINTF(2, 3);
int __printf_integer(const char *__restrict, ...) __LIKE_PRINTF(1, 2);
int __sprintf_integer(char *__restrict, const char *__restrict, ...) __LIKE_PRINTF(2, 3);
int __snprintf_integer(char *__restrict, size_t, const char *__restrict, ...) __LIKE_PRINTF(3, 4);
int __dprintf_integer(int, const char *__restrict, ...) __LIKE_PRINTF(2, 3);
int __asprintf_integer(char **__restrict, const char *__restrict, ...) __LIKE_PRINTF(2, 3);
int fprintf(FILE *__restrict, const char *__restrict, ...) __LIKE_PRINTF(2, 3) __WITHOUT_FLOAT(fprintf);
int printf(const char *__restrict, ...) __LIKE_PRINTF(1, 2) __WITHOUT_FLOAT(printf);
int sprintf(char *__restrict, const char *__restrict, ...) __LIKE_PRINTF(2, 3) __WITHOUT_FLOAT(sprintf);
int vfprintf(FILE *__restrict, const char *__restrict, va_list) __LIKE_PRINTF(2, 0);
int vprintf(const char *__restrict, va_list) __LIKE_PRINTF(1, 0);
int vsprintf(char *__restrict, const char *__restrict, va_list) __LIKE_PRINTF(2, 0);
#if __SHOW_C99 || __SHOW_XSI
int snprintf(char *__restrict, size_t, const char *__restrict, ...) __LIKE_PRINTF(3, 4) __WITHOUT_FLOAT(snprintf);
int vsnprintf(char *__restrict, size_t, const char *__restrict, va_list) __LIKE_PRINTF(3, 0);
#endif
#if __SHOW_POSIX2008
int dprintf(int, const char *__restrict, ...) __LIKE_PRINTF(2, 3) __WITHOUT_FLOAT(dprintf);
int vdprintf(int, const char *__restrict, va_list) __LIKE_PRINTF(2, 0);
#endif
#if __SHOW_POSIX2024 || __SHOW_BSD
int asprintf(char **__restrict, const char *__restrict, ...) __LIKE_PRINTF(2, 3) __WITHOUT_FLOAT(asprintf);
int vasprintf(char **__restrict, const char *__restrict, va_list) __LIKE_PRINTF(2, 0);
#endif

#if __has_attribute(__enable_if__) && __has_attribute(__overloadable__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wgcc-compat"
FILE *fopen(const char *__restrict, const char *__restrict __m) __asm__("__fopen_reading") __attribute__((__overloadable__, \
    __enable_if__(__m[0] == 'r' && (__m[1] == 0 || (__m[1] == 'b' && __m[2] == 0)), "a constant mode for reading")));
#pragma clang diagnostic pop
#endif

#if !__FORTIFY && __has_attribute(__enable_if__) && __has_attribute(__overloadable__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wgcc-compat"
int __fprintf_plain_integer(FILE *__restrict, const char *__restrict, ...) __LIKE_PRINTF(2, 3);
int __printf_plain_integer(const char *__restrict, ...) __LIKE_PRINTF(1, 2);
int __sprintf_plain_integer(char *__restrict, const char *__restrict, ...) __LIKE_PRINTF(2, 3);
int __snprintf_plain_integer(char *__restrict, size_t, const char *__restrict, ...) __LIKE_PRINTF(3, 4);
int fprintf(FILE *__restrict, const char *__restrict __f, ...) __PRINTS_PLAIN(fprintf, __f) __LIKE_PRINTF(2, 3);
int printf(const char *__restrict __f, ...) __PRINTS_PLAIN(printf, __f) __LIKE_PRINTF(1, 2);
int sprintf(char *__restrict, const char *__restrict __f, ...) __PRINTS_PLAIN(sprintf, __f) __LIKE_PRINTF(2, 3);
int fprintf(FILE *__restrict, const char *__restrict __f, ...) __PRINTS_BARE(fprintf, __f) __LIKE_PRINTF(2, 3);
int printf(const char *__restrict __f, ...) __PRINTS_BARE(printf, __f) __LIKE_PRINTF(1, 2);
int sprintf(char *__restrict, const char *__restrict __f, ...) __PRINTS_BARE(sprintf, __f) __LIKE_PRINTF(2, 3);
#if __SHOW_C99 || __SHOW_XSI
int snprintf(char *__restrict, size_t, const char *__restrict __f, ...) __PRINTS_PLAIN(snprintf, __f) __LIKE_PRINTF(3, 4);
int snprintf(char *__restrict, size_t, const char *__restrict __f, ...) __PRINTS_BARE(snprintf, __f) __LIKE_PRINTF(3, 4);
#endif
#pragma clang diagnostic pop
#endif

#if __SHOW_BSD
const char *fmtcheck(const char *, const char *) __PASSES_FORMAT(2);
#endif

/* formatted input */
int fscanf(FILE *__restrict, const char *__restrict, ...) __LIKE_SCANF(2, 3);
int scanf(const char *__restrict, ...) __LIKE_SCANF(1, 2);
int sscanf(const char *__restrict, const char *__restrict, ...) __LIKE_SCANF(2, 3);
#if __has_attribute(__enable_if__) && __has_attribute(__overloadable__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wgcc-compat"
int fscanf(FILE *__restrict, const char *__restrict __f, ...) __SCANS_INTEGERS(__f, "__fscanf_integer") __LIKE_SCANF(2, 3);
int scanf(const char *__restrict __f, ...) __SCANS_INTEGERS(__f, "__scanf_integer") __LIKE_SCANF(1, 2);
int sscanf(const char *__restrict, const char *__restrict __f, ...)
    __SCANS_INTEGERS(__f, "__sscanf_integer") __LIKE_SCANF(2, 3);
int fscanf(FILE *__restrict, const char *__restrict __f, ...) __SCANS_NUMBERS(__f, "__fscanf_numbers") __LIKE_SCANF(2, 3);
int scanf(const char *__restrict __f, ...) __SCANS_NUMBERS(__f, "__scanf_numbers") __LIKE_SCANF(1, 2);
int sscanf(const char *__restrict, const char *__restrict __f, ...) __SCANS_NUMBERS(__f, "__sscanf_numbers") __LIKE_SCANF(2, 3);
#pragma clang diagnostic pop
#endif
#if __SHOW_C99
int vfscanf(FILE *__restrict, const char *__restrict, va_list) __LIKE_SCANF(2, 0);
int vscanf(const char *__restrict, va_list) __LIKE_SCANF(1, 0);
int vsscanf(const char *__restrict, const char *__restrict, va_list) __LIKE_SCANF(2, 0);
#endif

/* characters and lines */
int fgetc(FILE *);
char *fgets(char *__restrict, int, FILE *__restrict);
int fputc(int, FILE *);
int fputs(const char *__restrict, FILE *__restrict);
int getc(FILE *);
int getchar(void);
int putc(int, FILE *);
int putchar(int);
int puts(const char *);
int ungetc(int, FILE *);
#if __SHOW_POSIX2008
ssize_t getdelim(char **__restrict, size_t *__restrict, int, FILE *__restrict);
ssize_t getline(char **__restrict, size_t *__restrict, FILE *__restrict);
#endif
#if __SHOW_BSD
char *fgetln(FILE *, size_t *);
#endif
#if __SHOW_BSD || __SHOW_XSI
int getw(FILE *);
int putw(int, FILE *);
#endif

/* blocks */
size_t fread(void *__restrict, size_t, size_t, FILE *__restrict);
size_t fwrite(const void *__restrict, size_t, size_t, FILE *__restrict);

/* positions */
int fgetpos(FILE *__restrict, fpos_t *__restrict);
int fseek(FILE *, long, int);
int fsetpos(FILE *, const fpos_t *);
long ftell(FILE *);
void rewind(FILE *);
#if __SHOW_POSIX
int fseeko(FILE *, off_t, int);
off_t ftello(FILE *);
#endif

/* errors */
void clearerr(FILE *);
int feof(FILE *);
int ferror(FILE *);
void perror(const char *);

/* locks, and what assumes them held */
#if __SHOW_POSIX
void flockfile(FILE *);
int ftrylockfile(FILE *);
void funlockfile(FILE *);
int getc_unlocked(FILE *);
int getchar_unlocked(void);
int putc_unlocked(int, FILE *);
int putchar_unlocked(int);
#endif
#if __SHOW_BSD
void clearerr_unlocked(FILE *);
int feof_unlocked(FILE *);
int ferror_unlocked(FILE *);
int fflush_unlocked(FILE *);
int fgetc_unlocked(FILE *);
int fileno_unlocked(FILE *);
int fputc_unlocked(int, FILE *);
size_t fread_unlocked(void *__restrict, size_t, size_t, FILE *__restrict);
size_t fwrite_unlocked(const void *__restrict, size_t, size_t, FILE *__restrict);
#endif
#if __SHOW_GNU
char *fgets_unlocked(char *__restrict, int, FILE *__restrict);
int fputs_unlocked(const char *__restrict, FILE *__restrict);
#endif

/* terminals and processes */
#if __SHOW_POSIX
char *ctermid(char *);
#if __SHOW_GNU
char *cuserid(char *);
#endif
#if __SHOW_ENOSYS
FILE *popen(const char *, const char *) __NO_PROCESSES;
int pclose(FILE *) __NO_PROCESSES;
#endif
#endif

#include <bits/stdio_inline.h>

__C_END

#if __SHOW_LARGEFILE
#define fopen64 fopen
#define freopen64 freopen
#define fseeko64 fseeko
#define ftello64 ftello
#define fgetpos64 fgetpos
#define fsetpos64 fsetpos
#define fpos64_t fpos_t
#define off64_t off_t
#define tmpfile64 tmpfile
#endif

#endif
