// cflags: -Wno-fortify-source -fno-builtin
// peer: skip it has no _FORTIFY_SOURCE
/* The names that compilers give to checked builtins. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

#include "test.h"

void *__memcpy_chk(void *, const void *, size_t, size_t);
void *__memmove_chk(void *, const void *, size_t, size_t);
void *__mempcpy_chk(void *, const void *, size_t, size_t);
void *__memset_chk(void *, int, size_t, size_t);
void *__memccpy_chk(void *, const void *, int, size_t, size_t);
char *__strcpy_chk(char *, const char *, size_t);
char *__stpcpy_chk(char *, const char *, size_t);
char *__strncpy_chk(char *, const char *, size_t, size_t);
char *__stpncpy_chk(char *, const char *, size_t, size_t);
char *__strcat_chk(char *, const char *, size_t);
char *__strncat_chk(char *, const char *, size_t, size_t);
size_t __strlcpy_chk(char *, const char *, size_t, size_t);
size_t __strlcat_chk(char *, const char *, size_t, size_t);
int __sprintf_chk(char *, int, size_t, const char *, ...);
int __snprintf_chk(char *, size_t, int, size_t, const char *, ...);
int __printf_chk(int, const char *, ...);
int __fprintf_chk(FILE *, int, const char *, ...);
int __dprintf_chk(int, int, const char *, ...);
int __asprintf_chk(char **, int, const char *, ...);
int __swprintf_chk(wchar_t *, size_t, int, size_t, const wchar_t *, ...);
int __wprintf_chk(int, const wchar_t *, ...);
int __fwprintf_chk(FILE *, int, const wchar_t *, ...);

int main(void) {
    char b[16], *block;
    CHECK(__memcpy_chk(b, "abc", 4, 16) == b);
    CHECK_STR(b, "abc");
    CHECK(__memmove_chk(b + 1, b, 3, 15) == b + 1);
    CHECK(__mempcpy_chk(b, "xy", 2, (size_t)-1) == b + 2);
    CHECK(__memset_chk(b, 'z', 3, 3) == b);
    CHECK(__memccpy_chk(b, "a:b", ':', 99, 2) == b + 2);
    CHECK(__memccpy_chk(b, "a:b", 'x', 3, 3) == NULL);
    CHECK(__strcpy_chk(b, "123", 4) == b);
    CHECK(__stpcpy_chk(b, "1234", 5) == b + 4);
    CHECK(__strncpy_chk(b, "12", 4, 4) == b && b[3] == 0);
    CHECK(__stpncpy_chk(b, "12", 4, 4) == b + 2);
    CHECK_STR(__strcat_chk(b, "345", 6), "12345");
    CHECK_STR(__strncat_chk(b, "678", 2, 8), "1234567");
    CHECK_INT(__strlcpy_chk(b, "long", 3, 3), 4);
    CHECK_INT(__strlcat_chk(b, "er", 4, 4), 4);
    CHECK_STR(b, "loe");
    CHECK_INT(__sprintf_chk(b, 1, 16, "%d", 5), 1);
    CHECK_INT(__snprintf_chk(b, 2, 1, 16, "%d", 567), 3);
    CHECK_STR(b, "5");
    CHECK_INT(__asprintf_chk(&block, 1, "%s", "x"), 1);
    CHECK_INT(__printf_chk(1, "%s\n", "out"), 4);
    CHECK_INT(__fprintf_chk(stdout, 1, "%d\n", 1), 2);
    fflush(stdout);
    CHECK_INT(__dprintf_chk(1, 1, "%d\n", 2), 2);
    wchar_t w[4];
    CHECK_INT(__swprintf_chk(w, 4, 1, 4, L"%d", 123), 3);
    FILE *wide = fopen("wide", "w");
    CHECK_INT(__fwprintf_chk(wide, 1, L"%d", 12), 2);
    fclose(wide);
    return 0;
}
