#define _GNU_SOURCE
#include "test.h"
#include <stdlib.h>
#include <string.h>

typedef const unsigned char *string;

static string S(const char *s) { return (string)s; }

int main(void) {
    static const char first[] = "same", second[] = "same";
    string words[6], lines[3], equal[3];
    unsigned char table[256];
    int i;

    words[0] = S("pear"), words[1] = S("apple"), words[2] = S(""), words[3] = S("app"), words[4] = S("\xff"),
    words[5] = S("b");
    CHECK(radixsort(words, 6, NULL, 0) == 0);
    CHECK(!*words[0] && words[1][3] == 0 && words[2][3] == 'l' && *words[3] == 'b' && *words[4] == 'p' &&
          *words[5] == 0xff);

    /* another end, which comes before all, also what is less */
    lines[0] = S("a\tb\nx"), lines[1] = S("a\nz"), lines[2] = S("a\x01\n");
    CHECK(sradixsort(lines, 3, NULL, '\n') == 0);
    CHECK(lines[0][1] == '\n' && lines[1][1] == 1 && lines[2][1] == '\t');

    /* without case; backwards */
    for (i = 0; i < 256; i++) table[i] = (unsigned char)(i >= 'a' && i <= 'z' ? i - 32 : i);
    equal[0] = S("b"), equal[1] = S("A"), equal[2] = S("a");
    CHECK(sradixsort(equal, 3, table, 0) == 0);
    CHECK(*equal[0] == 'A' && *equal[1] == 'a' && *equal[2] == 'b');
    for (i = 0; i < 256; i++) table[i] = (unsigned char)(255 - i);
    words[0] = S("a"), words[1] = S("ab"), words[2] = S("b");
    CHECK(radixsort(words, 3, table, 0) == 0);
    CHECK(*words[0] == 'b' && words[1][1] == 'b' && words[2][1] == 0);

    /* equal strings stay in their order */
    equal[0] = S(second), equal[1] = S("x"), equal[2] = S(first);
    CHECK(sradixsort(equal, 3, NULL, 0) == 0);
    CHECK(equal[0] == S(second) && equal[1] == S(first));

    table[0] = 7;
    CHECK_ERRNO(radixsort(words, 3, table, 0), EINVAL);
    CHECK_ERRNO(sradixsort(words, 3, table, 0), EINVAL);
    CHECK(radixsort(words, 0, NULL, 0) == 0 && sradixsort(words, 0, NULL, 0) == 0);
    return 0;
}
