// env: NAME=value
// A program that never mentions the variable gets the environment when it first asks.
#include "test.h"
#include <stdlib.h>
#include <string.h>
#include <wasi/libc-environ.h>

int main(void) {
    char **table = __wasilibc_get_environ();
    CHECK(table && table[0] && strcmp(table[0], "NAME=value") == 0 && table[1] == NULL);
    CHECK_INT(setenv("NAME", "other", 1), 0);
    __wasilibc_ensure_environ();
    CHECK(strcmp(getenv("NAME"), "other") == 0);
    __wasilibc_deinitialize_environ();
    CHECK(strcmp(getenv("NAME"), "value") == 0);
    __wasilibc_initialize_environ();
    __wasilibc_maybe_reinitialize_environ_eagerly();
    CHECK(strcmp(getenv("NAME"), "value") == 0);
    return 0;
}
