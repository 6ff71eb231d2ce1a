#define _GNU_SOURCE
#include "test.h"
#include <fnmatch.h>
#include <locale.h>

int main(void) {
    CHECK_INT(fnmatch("*.c", "a.c", 0), 0);
    CHECK_INT(fnmatch("*.c", "a.h", 0), FNM_NOMATCH);
    CHECK_INT(fnmatch("a?c", "abc", 0), 0);
    CHECK_INT(fnmatch("a?c", "ac", 0), FNM_NOMATCH);
    CHECK_INT(fnmatch("[a-c]x", "bx", 0), 0);
    CHECK_INT(fnmatch("[!a-c]x", "bx", 0), FNM_NOMATCH);
    CHECK_INT(fnmatch("[[:digit:]]*", "1x", 0), 0);
    CHECK_INT(fnmatch("*", "a/b", 0), 0);
    CHECK_INT(fnmatch("*", "a/b", FNM_PATHNAME), FNM_NOMATCH);
    CHECK_INT(fnmatch("a?b", "a/b", FNM_PATHNAME), FNM_NOMATCH);
    CHECK_INT(fnmatch("a[/]b", "a/b", FNM_PATHNAME), FNM_NOMATCH);
    CHECK_INT(fnmatch("*/b", "a/b", FNM_PATHNAME), 0);
    CHECK_INT(fnmatch("*", ".a", 0), 0);
    CHECK_INT(fnmatch("*", ".a", FNM_PERIOD), FNM_NOMATCH);
    CHECK_INT(fnmatch("?a", ".a", FNM_PERIOD), FNM_NOMATCH);
    CHECK_INT(fnmatch("[.]a", ".a", FNM_PERIOD), FNM_NOMATCH);
    CHECK_INT(fnmatch(".*", ".a", FNM_PERIOD), 0);
    CHECK_INT(fnmatch("b/*", "b/.a", FNM_PERIOD), 0);
    CHECK_INT(fnmatch("b/*", "b/.a", FNM_PERIOD | FNM_PATHNAME), FNM_NOMATCH);
    CHECK_INT(fnmatch("\\*", "*", 0), 0);
    CHECK_INT(fnmatch("\\*", "a", 0), FNM_NOMATCH);
    CHECK_INT(fnmatch("\\*", "\\a", FNM_NOESCAPE), 0);
    CHECK_INT(fnmatch("a\\", "a\\", 0), FNM_NOMATCH);
    CHECK_INT(fnmatch("A*", "abc", FNM_CASEFOLD), 0);
    CHECK_INT(fnmatch("a*", "abc/d", FNM_LEADING_DIR | FNM_PATHNAME), 0);
    CHECK_INT(fnmatch("", "", 0), 0);
    CHECK_INT(fnmatch("", "a", 0), FNM_NOMATCH);
    CHECK_INT(fnmatch("?", "\xc3\xa9", 0), FNM_NOMATCH);
    setlocale(LC_ALL, "C.UTF-8");
    CHECK_INT(fnmatch("?", "\xc3\xa9", 0), 0);
    return 0;
}
