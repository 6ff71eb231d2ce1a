/* Constant formats of bare conversions, for which <stdio.h> names smaller functions, agree with formats that it does not know. */
#include "test.h"
#include <limits.h>
#include <stdio.h>
#include <string.h>

static const char *volatile text = "text";
static const char *volatile none;
static volatile int number = -42;
static volatile size_t few = 5;

#define SAME(expected, format, ...)                                                                                    \
    do {                                                                                                               \
        char bare[100] = "", other[100] = "";                                                                          \
        const char *volatile unknown = format;                                                                         \
        CHECK_INT(sprintf(bare, format, __VA_ARGS__), (int)strlen(expected));                                          \
        CHECK_STR(bare, expected);                                                                                     \
        CHECK_INT(snprintf(bare, few, format, __VA_ARGS__), (int)strlen(expected));                                    \
        CHECK(strncmp(bare, expected, 4) == 0 && strlen(bare) <= 4);                                                   \
        _Pragma("clang diagnostic push") _Pragma("clang diagnostic ignored \"-Wformat-nonliteral\"")                   \
            CHECK_INT(sprintf(other, unknown, __VA_ARGS__), (int)strlen(expected));                                    \
        _Pragma("clang diagnostic pop") CHECK_STR(other, expected);                                                    \
    } while (0)

int main(void) {
    SAME("-42 text", "%d %s", number, text);
    SAME("-42", "%i", number);
    SAME("4294967254", "%u", (unsigned)number);
    SAME("-2147483648|2147483647|0", "%d|%d|%i", INT_MIN, INT_MAX, 0);
    SAME("4294967295 0 7", "%u %u %u", UINT_MAX, 0u, 7u);
    SAME("<(null)>", "<%s>", none);
    SAME("100% of a", "%d%% of %c", 100, 'a');
    SAME("%%42", "%%%%%i", -number);
    SAME("12345678", "%d%d%d%d%d%d%d%d", 1, 2, 3, 4, 5, 6, 7, 8);
    SAME("123456789", "%d%d%d%d%d%d%d%d%d", 1, 2, 3, 4, 5, 6, 7, 8, 9);
    /* Not bare, by the last letter. */
    SAME("a 002a", "%s %04x", "a", 42);
    SAME("a -42", "%s %hd", "a", (short)number);
    SAME("a 1.5", "%s %g", "a", 1.5);

    char zero[4] = "xxx";
    CHECK_INT(snprintf(zero, sizeof zero, "%c%c", 0, 'b'), 2);
    CHECK(memcmp(zero, "\0b\0", 3) == 0);
    CHECK_INT(snprintf(NULL, 0, "%s", "four"), 4);

    FILE *file = tmpfile();
    CHECK(file && fprintf(file, "%s=%d;", text, number) == 9 && fprintf(file, "%c%%\n", '+') == 3);
    rewind(file);
    char line[32] = "";
    CHECK(fgets(line, sizeof line, file) != NULL);
    CHECK_STR(line, "text=-42;+%\n");
    CHECK(fclose(file) == 0);
    FILE *closed = fopen("only-read", "w");
    CHECK(closed && fclose(closed) == 0 && (closed = freopen("only-read", "r", stdin)) != NULL);
    CHECK(fprintf(stdin, "%d", 1) < 0 && ferror(stdin));
    return 0;
}
