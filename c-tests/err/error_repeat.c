// peer: skip it has no <error.h>
#include "test.h"
#include <error.h>
#include <stdio.h>

/* Lines are remembered only while `error_one_per_line` is set. */
int main(void) {
    CHECK(freopen("e", "w", stderr) == stderr);
    error_at_line(0, 0, "a.c", 1, "first");
    error_one_per_line = 1;
    error_at_line(0, 0, "a.c", 1, "second");
    CHECK_INT(error_message_count, 2);
    error_at_line(0, 0, "a.c", 1, "third");
    CHECK_INT(error_message_count, 2);
    error_one_per_line = 0;
    error_at_line(0, 0, "b.c", 2, "fourth");
    CHECK_INT(error_message_count, 3);
    error_one_per_line = 1;
    error_at_line(0, 0, "a.c", 1, "fifth");
    CHECK_INT(error_message_count, 3);
    error_at_line(0, 0, "b.c", 2, "sixth");
    CHECK_INT(error_message_count, 4);
    return 0;
}
