/* Ten thousand regular expressions at once, each still matching what it should; then all their memory is free. */
// skip-O0
// live-blocks: 0
// hostflags: --timeout 60
#include "test.h"
#include <regex.h>
#include <stdio.h>

enum { COUNT = 10000 };

static regex_t all[COUNT];

int main(void) {
    char pattern[60], text[60];
    int wrong = 0;
    for (int i = 0; i < COUNT; i++) {
        sprintf(pattern, "^(a|b)*%d[[:space:]]+x{%d}$", i, i % 5 + 1);
        wrong += regcomp(&all[i], pattern, REG_EXTENDED) != 0;
    }
    CHECK_INT(wrong, 0);
    for (int i = 0; i < COUNT; i += 7) {
        sprintf(text, "abba%d  %.*s", i, i % 5 + 1, "xxxxx");
        wrong += regexec(&all[i], text, 0, NULL, 0) != 0;
        wrong += regexec(&all[(i + 1) % COUNT], text, 0, NULL, 0) != REG_NOMATCH;
    }
    CHECK_INT(wrong, 0);
    for (int i = 0; i < COUNT; i++) regfree(&all[i]);
    return 0;
}
