#include "test.h"
#include <sys/statfs.h>
#include <sys/vfs.h>

int main(void) {
    struct statfs st;
    CHECK_ERRNO(statfs(".", &st), ENOSYS);
    CHECK_ERRNO(fstatfs(0, &st), ENOSYS);
    return 0;
}
