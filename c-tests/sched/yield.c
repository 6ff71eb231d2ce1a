#include "test.h"
#include <sched.h>

int main(void) {
    CHECK_INT(sched_yield(), 0);
    return 0;
}
