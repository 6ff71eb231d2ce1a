// live-blocks: 4
// env: LIST=one two
// env: HOME=/home
// peer: skip wasi-libc has no wordexp
#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wordexp.h>

static char got[300];

static const char *run(const char *text, int flags) {
    wordexp_t w;
    int error = wordexp(text, &w, flags);
    got[0] = 0;
    if (error) {
        sprintf(got, "error %d", error);
        return got;
    }
    for (size_t i = 0; i < w.we_wordc; i++) sprintf(got + strlen(got), "[%s]", w.we_wordv[i]);
    CHECK(w.we_wordv[w.we_wordc] == NULL);
    wordfree(&w);
    return got;
}

#define IS(text, flags, expected)                                                                                      \
    do {                                                                                                               \
        if (strcmp(run(text, flags), expected)) printf("%s: %s, expected %s\n", text, got, expected);                  \
    } while (0)

int main(void) {
    CHECK(creat("a.c", 0666) >= 0 && creat("b.c", 0666) >= 0);
    IS("", 0, "");
    IS("a 'b c' \"d $LIST\"", 0, "[a][b c][d one two]");
    IS("$LIST ~/x", 0, "[one][two][/home/x]");
    IS("*.c '*.c' *.h", 0, "[a.c][b.c][*.c][*.h]");
    IS("$((6 * 7))", 0, "[42]");
    IS("${NEW:=value}", 0, "[value]");
    CHECK(getenv("NEW") && strcmp(getenv("NEW"), "value") == 0);
    IS("$NONE", 0, "");
    IS("$NONE", WRDE_UNDEF, "error 3");
    IS("$(ls)", 0, "error 4");
    IS("`ls`", WRDE_NOCMD, "error 4");
    IS("a;b", 0, "error 2");
    IS("'a", 0, "error 5");

    wordexp_t w = {.we_offs = 1};
    CHECK_INT(wordexp("x", &w, WRDE_DOOFFS), 0);
    CHECK_INT(wordexp("y z", &w, WRDE_DOOFFS | WRDE_APPEND), 0);
    CHECK_INT(w.we_wordc, 3);
    CHECK(w.we_wordv[0] == NULL && strcmp(w.we_wordv[1], "x") == 0 && strcmp(w.we_wordv[3], "z") == 0 &&
          !w.we_wordv[4]);
    CHECK_INT(wordexp("new", &w, WRDE_REUSE | WRDE_DOOFFS), 0);
    CHECK(w.we_wordc == 1 && strcmp(w.we_wordv[1], "new") == 0);
    wordfree(&w);
    return 0;
}
