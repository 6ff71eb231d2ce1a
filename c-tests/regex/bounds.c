// peer: differs backs off less
#include "test.h"
#include <regex.h>
#include <stdlib.h>
#include <string.h>

static int match(const char *pattern, int flags, const char *text, regmatch_t *m) {
    regex_t r;
    CHECK_INT(regcomp(&r, pattern, flags), 0);
    int result = regexec(&r, text, m ? 4 : 0, m, 0);
    regfree(&r);
    return result;
}

int main(void) {
    enum { N = 100000 };
    char *text = malloc(N + 8);
    regmatch_t m[4];

    /* a group that matches nothing counts more than one that does not take part */
    CHECK_INT(match("|()", REG_EXTENDED, "ab", m), 0);
    CHECK(m[0].rm_so == 0 && m[0].rm_eo == 0 && m[1].rm_so == 0 && m[1].rm_eo == 0);

    /* back-references in bounded time */
    memset(text, 'a', N);
    text[N] = 0;
    CHECK_INT(match("\\(a*\\)*\\1c", 0, text, m), REG_NOMATCH);
    CHECK_INT(match("\\(a\\)*\\1b", 0, text, m), REG_NOMATCH);
    strcpy(text + N, "xc");
    int result = match("\\(a*\\)*\\1[cd]e*f", 0, text, m);
    CHECK(result == REG_NOMATCH || result == REG_ESPACE);
    strcpy(text + 40, "bcc");
    CHECK_INT(match("\\(a*\\)b\\1c", 0, text, m), 0);
    CHECK(m[0].rm_so == 40 && m[0].rm_eo == 42);

    /* candidates that all look to the end */
    memset(text, 'x', N);
    strcpy(text + N, "z");
    CHECK_INT(match("x*y|z", REG_EXTENDED, text, m), 0);
    CHECK(m[0].rm_so == N && m[0].rm_eo == N + 1);
    CHECK_INT(match("(x+x+)+y", REG_EXTENDED, text, NULL), REG_NOMATCH);
    CHECK_INT(match("[a-z]*[0-9]", REG_EXTENDED, text, NULL), REG_NOMATCH);
    free(text);
    return 0;
}
