// inject: fd_read:errno=intr:times=1
// stdin: ab
#include "test.h"

int main(void) {
    char byte;
    CHECK_ERRNO(read(0, &byte, 1), EINTR);
    CHECK_INT(read(0, &byte, 1), 1);
    CHECK_INT(byte, 'a');
    return 0;
}
