// peer: differs has no pipe
// exit: 134
/* A read of an empty pipe that only the reader itself could write to is reported, not waited for. */
#include "test.h"
#include <unistd.h>

int main(void) {
    int ends[2];
    char byte;
    CHECK_INT(pipe(ends), 0);
    read(ends[0], &byte, 1);
    CHECK(!"reached");
    return 0;
}
