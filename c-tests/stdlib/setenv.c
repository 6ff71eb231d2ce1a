// live-blocks: 5
// env: KEPT=old
#define _GNU_SOURCE
#include "test.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int count(const char *prefix) {
    int n = 0;
    for (char **at = environ; at && *at; at++) n += strncmp(*at, prefix, strlen(prefix)) == 0;
    return n;
}

int main(void) {
    CHECK_INT(setenv("KEPT", "new", 0), 0);
    CHECK(strcmp(getenv("KEPT"), "old") == 0);
    CHECK_INT(setenv("KEPT", "new", 1), 0);
    CHECK(strcmp(getenv("KEPT"), "new") == 0);
    CHECK_INT(setenv("KEPT", getenv("KEPT"), 1), 0);
    CHECK(strcmp(getenv("KEPT"), "new") == 0);
    CHECK_INT(count("KEPT="), 1);
    CHECK_INT(setenv("ADDED", "", 0), 0);
    CHECK(strcmp(getenv("ADDED"), "") == 0);
    CHECK(strcmp(secure_getenv("ADDED"), "") == 0);
    CHECK_ERRNO(setenv("", "x", 1), EINVAL);
    CHECK_ERRNO(setenv("A=B", "x", 1), EINVAL);
    CHECK_ERRNO(setenv(NULL, "x", 1), EINVAL);

    char local[] = "LOCAL=1";
    CHECK_INT(putenv(local), 0);
    CHECK(getenv("LOCAL") == local + 6);
    local[6] = '2';
    CHECK(strcmp(getenv("LOCAL"), "2") == 0);
    CHECK_INT(putenv("LOCAL"), 0);
    CHECK(getenv("LOCAL") == NULL);
    CHECK_ERRNO(putenv("=x"), EINVAL);

    CHECK_INT(unsetenv("ADDED"), 0);
    CHECK(getenv("ADDED") == NULL);
    CHECK_INT(unsetenv("ADDED"), 0);
    CHECK_ERRNO(unsetenv(""), EINVAL);
    CHECK_ERRNO(unsetenv("A=B"), EINVAL);

    /* many, and overwritten often: what is replaced is given back */
    char name[16], value[64];
    for (int round = 0; round < 200; round++)
        for (int i = 0; i < 50; i++) {
            snprintf(name, sizeof name, "N%d", i);
            snprintf(value, sizeof value, "%d-%d", round, i);
            CHECK_INT(setenv(name, value, 1), 0);
        }
    for (int i = 0; i < 50; i++) {
        snprintf(name, sizeof name, "N%d", i);
        snprintf(value, sizeof value, "199-%d", i);
        CHECK(strcmp(getenv(name), value) == 0);
    }
    CHECK_INT(count("N"), 50);

    /* a table of the program's own */
    static char *own[] = {"OWN=1", "DUP=1", "DUP=2", NULL};
    environ = own;
    CHECK(strcmp(getenv("OWN"), "1") == 0);
    CHECK(getenv("N1") == NULL);
    CHECK_INT(unsetenv("DUP"), 0);
    CHECK(getenv("DUP") == NULL);
    CHECK(own[1] == NULL);
    CHECK_INT(setenv("MORE", "x", 1), 0);
    CHECK(environ != own);
    CHECK(strcmp(getenv("MORE"), "x") == 0);
    CHECK(strcmp(getenv("OWN"), "1") == 0);

    CHECK_INT(clearenv(), 0);
    CHECK(environ == NULL);
    CHECK(getenv("OWN") == NULL);
    CHECK_INT(unsetenv("OWN"), 0);
    CHECK_INT(setenv("AGAIN", "y", 0), 0);
    CHECK(strcmp(getenv("AGAIN"), "y") == 0);
    CHECK(environ && strcmp(environ[0], "AGAIN=y") == 0 && environ[1] == NULL);
    return 0;
}
