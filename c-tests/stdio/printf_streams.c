#define _GNU_SOURCE
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include "test.h"

static int print(const char *format, ...) {
    va_list args;
    va_start(args, format);
    int n = vprintf(format, args);
    va_end(args);
    return n;
}

static int print_to(FILE *f, const char *format, ...) {
    va_list args;
    va_start(args, format);
    int n = vfprintf(f, format, args);
    va_end(args);
    return n;
}

extern int iprintf(const char *, ...);
extern int __small_printf(const char *, ...);

int main(void) {
    CHECK_INT(printf("%s", ""), 0);
    CHECK_INT(printf("%s %d %c %%\n", "one", 1, 'x'), 10);
    CHECK_INT(print("%s\n", "two"), 4);
    CHECK_INT(fprintf(stdout, "%x\n", 0xbeef), 5);
    CHECK_INT(print_to(stdout, "%5d|%-5d|%05d\n", 1, 2, 3), 18);
    CHECK_INT(iprintf("%d\n", 5), 2);
    CHECK_INT(__small_printf("%d\n", 6), 2);
    CHECK_INT(printf("%20000s\n", "wide"), 20001);
    FILE *f = fopen("f", "w");
    CHECK_INT(setvbuf(f, NULL, _IONBF, 0), 0);
    CHECK_INT(print_to(f, "%3000d\n", 1), 3001);
    CHECK_INT(fprintf(f, "%n", &(int){0}), 0);
    CHECK_INT(ftell(f), 3001);
    CHECK_INT(fclose(f), 0);
    return 0;
}
