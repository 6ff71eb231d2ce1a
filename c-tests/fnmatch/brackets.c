// peer: differs POSIX.1-2024's brackets, and lists
#define _GNU_SOURCE
#include "test.h"
#include <fnmatch.h>

#define YES(pattern, text, flags) CHECK_INT(fnmatch(pattern, text, flags), 0)
#define NO(pattern, text, flags) CHECK_INT(fnmatch(pattern, text, flags), FNM_NOMATCH)

int main(void) {
    /* a backslash is literal within brackets */
    YES("[a\\]", "\\", 0);
    YES("[a\\]", "a", 0);
    YES("[\\]]", "\\]", 0);
    NO("[\\]]", "]", 0);
    YES("\\[a]", "[a]", 0);
    /* an invalid bracket expression is a literal bracket */
    YES("[[:d-d]", "[:", 0);
    YES("[[:d-d]", "[d", 0);
    NO("[[:d-d]", "d", 0);
    YES("[[:nope:]]", "[n]", 0);
    YES("[", "[", 0);
    YES("[]", "[]", 0);
    YES("[a", "[a", 0);
    YES("[[.ab.]]", "[a]", 0);
    YES("[a/b]", "[a/b]", FNM_PATHNAME);
    NO("[[./.]]", "/", FNM_PATHNAME);
    /* lists */
    YES("*.@(c|h)", "x.c", FNM_EXTMATCH);
    NO("*.@(c|h)", "x.o", FNM_EXTMATCH);
    YES("+(ab|a)b", "aabab", FNM_EXTMATCH);
    YES("*(x)y", "y", FNM_EXTMATCH);
    NO("+(x)y", "y", FNM_EXTMATCH);
    YES("?(x)y", "xy", FNM_EXTMATCH);
    NO("?(x)y", "xxy", FNM_EXTMATCH);
    YES("!(*.c)", "x.h", FNM_EXTMATCH);
    NO("!(*.c)", "x.c", FNM_EXTMATCH);
    NO("!(x)", ".y", FNM_EXTMATCH | FNM_PERIOD);
    NO("*.@(c|h)", "x.c", 0);
    YES("@(a|b)", "@(a|b)", 0);
    return 0;
}
