// peer: differs asprintf leaves the pointer as it was when it fails
#define _GNU_SOURCE
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "test.h"

static int print(char *to, size_t n, const char *format, ...) {
    va_list args, copy;
    va_start(args, format);
    va_copy(copy, args);
    char large[300];
    int m = vsprintf(large, format, copy);
    va_end(copy);
    int r = vsnprintf(to, n, format, args);
    va_end(args);
    CHECK_INT(m, r);
    return r;
}

static char *allocate(const char *format, ...) {
    va_list args;
    char *text = (char *)1;
    va_start(args, format);
    int n = vasprintf(&text, format, args);
    va_end(args);
    CHECK(n < 0 || (size_t)n == strlen(text));
    return text;
}

int main(void) {
    char text[20];
    memset(text, '#', sizeof text);
    /* Sizes that the compiler cannot complain about. */
    size_t volatile one = 1, four = 4;
    CHECK_INT(snprintf(text, four, "%d", 123456), 6);
    CHECK(memcmp(text, "123\0#", 5) == 0);
    CHECK_INT(snprintf(text, one, "%d", 123456), 6);
    CHECK_INT(text[0], 0);
    text[0] = '#';
    CHECK_INT(snprintf(text, 0, "%d", 123456), 6);
    CHECK_INT(text[0], '#');
    CHECK_INT(snprintf(NULL, 0, "%s", "four"), 4);
    CHECK_INT(snprintf(text, 7, "%d", 123456), 6);
    CHECK(strcmp(text, "123456") == 0);
    CHECK_INT(snprintf(text, sizeof text, "plain"), 5);
    CHECK(strcmp(text, "plain") == 0);
    CHECK_INT(snprintf(text, sizeof text, "%s", ""), 0);
    CHECK(strcmp(text, "") == 0);
    CHECK_INT(sprintf(text, "%c%c%%", 'a', 'b'), 3);
    CHECK(strcmp(text, "ab%") == 0);
    CHECK_INT(print(text, 3, "%s-%i", "xy", -5), 5);
    CHECK(strcmp(text, "xy") == 0);
    /* A size beyond the end of memory is no limit. */
    char volatile *volatile storage = text;
    size_t volatile huge = SIZE_MAX;
    CHECK_INT(snprintf((char *)storage, huge, "%d", 7), 1);
    CHECK(strcmp(text, "7") == 0);

    /* Results over INT_MAX. */
    CHECK_ERRNO(snprintf(NULL, 0, "x%*d", INT_MAX, 1), EOVERFLOW);

    char *block = NULL;
    CHECK_INT(asprintf(&block, "%s %d", "block", 9), 7);
    CHECK(block && strcmp(block, "block 9") == 0);
    free(block);
    CHECK_INT(asprintf(&block, "%s", ""), 0);
    CHECK(block && *block == 0);
    free(block);
    block = allocate("%05000d", 1);
    CHECK(block && strlen(block) == 5000 && block[4999] == '1');
    free(block);
    errno = 0;
    block = (char *)1;
    CHECK(asprintf(&block, "x%*d", INT_MAX, 1) < 0);
    CHECK(block == NULL);
    return 0;
}
