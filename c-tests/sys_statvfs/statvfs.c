/* Nothing is known about file systems, and nothing is made up. */
#include "test.h"
#include <sys/statvfs.h>

int main(void) {
    struct statvfs s;
    CHECK_ERRNO(statvfs("/", &s), ENOSYS);
    CHECK_ERRNO(fstatvfs(3, &s), ENOSYS);
    CHECK_INT(sizeof s, 96);
    return 0;
}
