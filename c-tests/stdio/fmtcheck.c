#define _GNU_SOURCE
#include "test.h"
#include <stdio.h>

static int accepts(const char *suspect, const char *known) {
    const char *chosen = fmtcheck(suspect, known);
    CHECK(chosen == suspect || chosen == known);
    return chosen == suspect;
}

int main(void) {
    CHECK(accepts("%d", "%x") && accepts("%5.3u%%", "%i") && accepts("no argument", "%d") && accepts("%c", "%d"));
    CHECK(accepts("%*.*s", "%*.*s") && accepts("%hhd", "%d") && accepts("%lf", "%e") && accepts("%lld", "%qd"));
    CHECK(!accepts("%s", "%d") && !accepts("%d%d", "%d") && !accepts("%ld", "%d") && !accepts("%zu", "%lu"));
    CHECK(!accepts("%", "%d") && !accepts("%1$d", "%d") && !accepts("%n", "%p") && !accepts("%*d", "%d%d"));
    CHECK(!accepts("%Lf", "%f") && !accepts("%y", "%y ") && !accepts("%ls", "%s"));
    CHECK(fmtcheck(NULL, "%d") != NULL);
    return 0;
}
