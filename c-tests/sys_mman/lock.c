#include "test.h"
#include <sys/mman.h>

int main(void) {
    char memory[4];
    CHECK_ERRNO(mlock(memory, sizeof memory), ENOSYS);
    CHECK_ERRNO(munlock(memory, sizeof memory), ENOSYS);
    CHECK_ERRNO(mlockall(MCL_CURRENT), ENOSYS);
    CHECK_ERRNO(munlockall(), ENOSYS);
    return 0;
}
