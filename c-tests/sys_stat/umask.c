// peer: differs has no umask
/* umask keeps the mask. */
#include "test.h"
#include <sys/stat.h>

int main(void) {
    mode_t first = umask(077);
    CHECK(first <= 0777);
    CHECK_INT(umask(0), 077);
    CHECK_INT(umask(0177777), 0);
    CHECK_INT(umask(first), 0777);
    return 0;
}
