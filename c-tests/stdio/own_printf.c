// A program's own printf and scanf are called for every format, also those that clang calls __printf_integer for.
// link: _own_printf.c
// cflags: -fno-builtin -Wno-format
#define _GNU_SOURCE
#include <stdio.h>
#include "test.h"

int main(void) {
    char text[10] = "", *block = NULL;
    int n = 0;
    double x = 0;
    CHECK_INT(printf("%d", 1), 101);
    CHECK_INT(printf("%d %f", 1, 2.0), 101);
    CHECK_INT(fprintf(stdout, "%d", 1), 102);
    CHECK_INT(fprintf(stdout, "%f", 1.0), 102);
    CHECK_INT(dprintf(1, "%s", "x"), 103);
    CHECK_INT(sprintf(text, "%d", 7), 104);
    CHECK_INT(sprintf(text, "%g", 7.0), 104);
    CHECK_INT(snprintf(text, sizeof text, "%d", 7), 105);
    CHECK_INT(asprintf(&block, "%d", 7), 106);
    CHECK_INT(scanf("%d", &n), 107);
    CHECK_INT(fscanf(stdin, "%d", &n), 108);
    CHECK_INT(sscanf("5", "%d", &n), 109);
    CHECK_INT(sscanf("5", "%lf", &x), 109);
    CHECK_STR(text, "");
    return 0;
}
