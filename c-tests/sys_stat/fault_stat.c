// inject: path_filestat_get:errno=acces
// inject: fd_filestat_get:errno=io
#include <sys/stat.h>
#include "test.h"

int main(void) {
    struct stat data;
    CHECK_ERRNO(stat("/x", &data), EACCES);
    CHECK_ERRNO(lstat("/x", &data), EACCES);
    CHECK_ERRNO(fstatat(3, "x", &data, 0), EACCES);
    CHECK_ERRNO(access("/x", F_OK), EACCES);
    CHECK_ERRNO(fstat(3, &data), EIO);
    return 0;
}
