// inject: sched_yield:errno=io
#include "test.h"
#include <sched.h>

int main(void) {
    CHECK_ERRNO(sched_yield(), EIO);
    return 0;
}
