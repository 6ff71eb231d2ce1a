#include "test.h"
#include <stdlib.h>
#include <string.h>
#include <vis.h>

static void check(const char *text, size_t len, int flags, const char *wanted) {
    char buffer[200], back[200];
    CHECK_INT(strvisx(buffer, text, len, flags), strlen(wanted));
    CHECK(!strcmp(buffer, wanted));
    if (flags & VIS_NOSLASH) return;
    CHECK_INT(strunvis(back, buffer), len);
    CHECK(!memcmp(back, text, len) && back[len] == 0);
}

static void encoding(void) {
    char buffer[10], *block;
    check("plain text", 10, 0, "plain text");
    check(" \t\n", 3, 0, " \t\n");
    check(" \t\n", 3, VIS_WHITE, "\\040\\^I\\^J");
    check("\\\001\177\200\240\341\377", 7, 0, "\\\\\\^A\\^?\\M^@\\240\\M-a\\M^?");
    check("\001\377", 2, VIS_OCTAL, "\\001\\377");
    check("\a\b\r\n\0x\0"
          "7",
          8, VIS_CSTYLE | VIS_NL, "\\a\\b\\r\\n\\0x\\0007");
    check("\a\b\r", 3, VIS_SAFE, "\a\b\r");
    check("\\\001", 2, VIS_NOSLASH, "\\^A");
    check("*?[#\"", 5, VIS_GLOB | VIS_DQ, "\\052\\077\\133\\043\\042");
    check("ab", 2, VIS_ALL, "\\141\\142");

    CHECK(vis(buffer, 'x', 0, 0) == buffer + 1 && !strcmp(buffer, "x"));
    CHECK(vis(buffer, 0, VIS_CSTYLE, '3') == buffer + 4 && !strcmp(buffer, "\\000"));
    CHECK(vis(buffer, 0, VIS_CSTYLE, '9') == buffer + 2 && !strcmp(buffer, "\\0"));
    CHECK(vis(buffer, -1, 0, 0) == buffer + 4 && !strcmp(buffer, "\\M^?"));

    CHECK_INT(strvis(buffer, "a\001b", 0), 5);
    CHECK(!strcmp(buffer, "a\\^Ab"));

    /* never a part of what a byte becomes */
    memset(buffer, 'x', sizeof buffer);
    CHECK_INT(strnvis(buffer, "ab\001c", 6, 0), 6);
    CHECK(!strcmp(buffer, "ab\\^A") && buffer[6] == 'x');
    CHECK_INT(strnvis(buffer, "ab\001c", 5, 0), 6);
    CHECK(!strcmp(buffer, "ab"));
    CHECK_INT(strnvis(buffer, "abc", 4, 0), 3);
    CHECK(!strcmp(buffer, "abc"));
    CHECK_INT(strnvis(buffer, "abc", 1, 0), 3);
    CHECK(!strcmp(buffer, ""));
    CHECK_INT(strnvis(NULL, "abc", 0, 0), 3);

    CHECK_INT(stravis(&block, "a\tb", VIS_TAB | VIS_CSTYLE), 4);
    CHECK(block && !strcmp(block, "a\\tb"));
    free(block);
}

static void decoding(void) {
    char buffer[10], c = 0;
    int state = 0;
    const char *text = "\\1x", *wrong[] = {"\\q", "\\Mx"};
    unsigned i;

    CHECK(unvis(&c, 'a', &state, 0) == UNVIS_VALID && c == 'a');
    CHECK(unvis(&c, text[0], &state, 0) == 0);
    CHECK(unvis(&c, text[1], &state, 0) == 0);
    CHECK(unvis(&c, text[2], &state, 0) == UNVIS_VALIDPUSH && c == 1);
    CHECK(unvis(&c, text[2], &state, 0) == UNVIS_VALID && c == 'x');
    CHECK(unvis(&c, 0, &state, UNVIS_END) == UNVIS_NOCHAR);
    CHECK(unvis(&c, '\\', &state, 0) == 0 && unvis(&c, '\n', &state, 0) == UNVIS_NOCHAR);
    CHECK(unvis(&c, '\\', &state, 0) == 0 && unvis(&c, '$', &state, 0) == UNVIS_NOCHAR);
    CHECK(unvis(&c, '\\', &state, 0) == 0 && unvis(&c, '1', &state, 0) == 0);
    CHECK(unvis(&c, 0, &state, UNVIS_END) == UNVIS_VALID && c == 1);
    CHECK(unvis(&c, '\\', &state, 0) == 0 && unvis(&c, 0, &state, UNVIS_END) == UNVIS_SYNBAD);
    CHECK(unvis(&c, '\\', &state, 0) == 0 && unvis(&c, 'q', &state, 0) == UNVIS_SYNBAD);
    CHECK(unvis(&c, 'z', &state, 0) == UNVIS_VALID && c == 'z');

    for (i = 0; i < 2; i++) {
        CHECK_INT(strunvis(buffer, wrong[i]), -1);
        CHECK_INT(strnunvis(buffer, wrong[i], sizeof buffer), -1);
    }
    memset(buffer, 'x', sizeof buffer);
    CHECK_INT(strnunvis(buffer, "a\\^Abc", 3), 4);
    CHECK(!strcmp(buffer, "a\001") && buffer[3] == 'x');
    CHECK_INT(strnunvis(buffer, "abc", sizeof buffer), 3);
    CHECK(!strcmp(buffer, "abc"));
    CHECK_INT(strnunvis(NULL, "abc", 0), 3);
}

int main(void) {
    encoding();
    decoding();
    return 0;
}
