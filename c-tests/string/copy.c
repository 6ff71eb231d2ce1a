// cflags: -fno-builtin
#define _GNU_SOURCE
#include "test.h"
#include <stdlib.h>
#include <string.h>

static char to[64];

static void clear(void) { memset(to, '-', sizeof to); }

int main(void) {
    clear();
    CHECK(strcpy(to, "hello") == to);
    CHECK(memcmp(to, "hello\0--", 8) == 0);
    CHECK(stpcpy(to, "by") == to + 2);
    CHECK(memcmp(to, "by\0lo\0--", 8) == 0);
    CHECK(stpcpy(to, "") == to && *to == 0);

    clear();
    CHECK(strncpy(to, "ab", 5) == to);
    CHECK(memcmp(to, "ab\0\0\0---", 8) == 0);
    clear();
    strncpy(to, "abcdef", 3);
    CHECK(memcmp(to, "abc-----", 8) == 0);
    clear();
    CHECK(stpncpy(to, "ab", 5) == to + 2);
    CHECK(memcmp(to, "ab\0\0\0---", 8) == 0);
    CHECK(stpncpy(to, "abcdef", 3) == to + 3);
    CHECK(stpncpy(to, "abc", 0) == to);

    strcpy(to, "one");
    CHECK(strcat(to, " two") == to);
    CHECK(strcmp(to, "one two") == 0);
    CHECK(strncat(to, " three", 3) == to);
    CHECK(strcmp(to, "one two th") == 0);
    strncat(to, "ree", 100);
    CHECK(strcmp(to, "one two three") == 0);
    strncat(to, "more", 0);
    CHECK(strcmp(to, "one two three") == 0);

    clear();
    CHECK_INT(strlcpy(to, "hello", 10), 5);
    CHECK(memcmp(to, "hello\0--", 8) == 0);
    clear();
    CHECK_INT(strlcpy(to, "hello", 5), 5);
    CHECK(memcmp(to, "hell\0---", 8) == 0);
    CHECK_INT(strlcpy(to, "hello", 1), 5);
    CHECK(to[0] == 0);
    clear();
    CHECK_INT(strlcpy(to, "hello", 0), 5);
    CHECK(to[0] == '-');
    strcpy(to, "abc");
    CHECK_INT(strlcat(to, "defgh", 6), 8);
    CHECK(strcmp(to, "abcde") == 0);
    CHECK_INT(strlcat(to, "x", 64), 6);
    CHECK(strcmp(to, "abcdex") == 0);
    CHECK_INT(strlcat(to, "yz", 3), 3 + 2);
    CHECK(strcmp(to, "abcdex") == 0);

    char *copy = strdup("duplicate");
    CHECK(copy && strcmp(copy, "duplicate") == 0);
    free(copy);
    copy = strdup("");
    CHECK(copy && *copy == 0);
    free(copy);
    copy = strndup("duplicate", 4);
    CHECK(copy && strcmp(copy, "dupl") == 0);
    free(copy);
    copy = strndup("dup", 100);
    CHECK(copy && strcmp(copy, "dup") == 0);
    free(copy);
    copy = strdupa("on the stack");
    CHECK(strcmp(copy, "on the stack") == 0);

    swab("badcfe!", to, 6);
    CHECK(memcmp(to, "abcdef", 6) == 0);
    clear();
    swab("badcf", to, 5);
    CHECK(memcmp(to, "abcd-", 5) == 0);
    swab("ba", to, -1);
    CHECK(memcmp(to, "abcd-", 5) == 0);
    return 0;
}
