// peer: skip BSD's own functions
#define _GNU_SOURCE
#include "test.h"
#include <regex.h>

int main(void) {
    CHECK(re_comp(NULL) != NULL);
    CHECK_INT(re_set_syntax(RE_SYNTAX_POSIX_BASIC), RE_SYNTAX_EMACS);
    CHECK_INT(re_syntax_options, RE_SYNTAX_POSIX_BASIC);
    re_syntax_options = RE_SYNTAX_AWK;
    CHECK_INT(re_set_syntax(RE_SYNTAX_EMACS), RE_SYNTAX_AWK);
    CHECK(re_comp("a\\(b\\|c\\)d") == NULL);
    CHECK_INT(re_exec("xacd"), 1);
    CHECK_INT(re_exec("xaed"), 0);
    CHECK(re_comp(NULL) == NULL);
    CHECK(re_comp("\\(") != NULL);
    CHECK(re_comp("") == NULL);
    CHECK_INT(re_exec("x"), 1);
    return 0;
}
