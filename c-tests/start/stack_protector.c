// peer: differs has a constant in place of a random number
// cflags: -fstack-protector-all
/* Code compiled with -fstack-protector links and runs. */
#include <stdio.h>
#include <string.h>

#include "test.h"

extern unsigned long __stack_chk_guard;

int main(int count, char **arguments) {
    char text[20];
    CHECK(snprintf(text, sizeof text, "%d %s", count, "arguments") == 11);
    CHECK(strcmp(text, "1 arguments") == 0);
    CHECK(arguments[1] == NULL);
    /* A zero byte ends what a string function copies over it; the rest is random. */
    CHECK((__stack_chk_guard & 0xff) == 0 && __stack_chk_guard != 0);
    return 0;
}
