// cflags: -fno-builtin
#define _GNU_SOURCE
#include "test.h"
#include <string.h>

int main(void) {
    char text[] = "::a:b;;c:";
    CHECK(strcmp(strtok(text, ":;"), "a") == 0);
    CHECK(strcmp(strtok(0, ":"), "b;;c") == 0);
    CHECK(strtok(0, ":") == 0);
    CHECK(strtok(0, ":") == 0);
    char none[] = "::";
    CHECK(strtok(none, ":") == 0);

    char one[] = "x y", two[] = "1-2";
    char *next_one, *next_two;
    CHECK(strcmp(strtok_r(one, " ", &next_one), "x") == 0);
    CHECK(strcmp(strtok_r(two, "-", &next_two), "1") == 0);
    CHECK(strcmp(strtok_r(0, " ", &next_one), "y") == 0);
    CHECK(strcmp(strtok_r(0, "-", &next_two), "2") == 0);
    CHECK(strtok_r(0, " ", &next_one) == 0);
    CHECK(strtok_r(0, " ", &next_one) == 0);

    char fields[] = "a,,b;";
    char *at = fields;
    CHECK(strcmp(strsep(&at, ",;"), "a") == 0);
    CHECK(strcmp(strsep(&at, ",;"), "") == 0);
    CHECK(strcmp(strsep(&at, ",;"), "b") == 0);
    CHECK(strcmp(strsep(&at, ",;"), "") == 0);
    CHECK(at == 0 && strsep(&at, ",;") == 0);
    return 0;
}
