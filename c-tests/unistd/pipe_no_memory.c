// peer: differs has no pipe
// cflags: -Wl,--max-memory=16777216
/* The memory of a pipe comes from malloc; without it, writing fails and what was written stays. */
#include "test.h"
#include <stdlib.h>
#include <unistd.h>

int main(void) {
    enum { PIECE = 1 << 20 };
    static char buf[PIECE];
    int ends[2];
    long written = 0, n, read_back = 0;
    CHECK_INT(pipe(ends), 0);
    while ((n = write(ends[1], buf, PIECE)) > 0) written += n;
    CHECK_INT(n, -1);
    CHECK_INT(errno, ENOMEM);
    CHECK(written > PIECE);
    close(ends[1]);
    while ((n = read(ends[0], buf, PIECE)) > 0) read_back += n;
    CHECK_INT(read_back, written);
    return 0;
}
