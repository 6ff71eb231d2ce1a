// Errors of the calls on descriptors arrive in errno; posix_fallocate and posix_fadvise return them.
// inject: fd_seek:errno=spipe:fd=4
// inject: fd_sync:errno=io
// inject: fd_datasync:errno=nospc
// inject: fd_filestat_set_size:errno=fbig
// inject: fd_filestat_set_times:errno=rofs
// inject: fd_allocate:errno=nospc
// inject: fd_advise:errno=spipe
// inject: fd_renumber:errno=nomem
// inject: fd_fdstat_set_flags:errno=inval
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include "test.h"

int main(void) {
    int fd = open("/data", O_CREAT | O_RDWR, 0666);
    CHECK_INT(fd, 4);
    CHECK_ERRNO(lseek(fd, 0, SEEK_END), ESPIPE);
    CHECK_ERRNO(fsync(fd), EIO);
    CHECK_ERRNO(fdatasync(fd), ENOSPC);
    CHECK_ERRNO(ftruncate(fd, 10), EFBIG);
    CHECK_ERRNO(futimens(fd, NULL), EROFS);
    CHECK_ERRNO(fcntl(fd, F_SETFL, O_APPEND), EINVAL);
    errno = 0;
    CHECK_INT(posix_fallocate(fd, 0, 10), ENOSPC);
    CHECK_INT(posix_fadvise(fd, 0, 10, POSIX_FADV_NORMAL), ESPIPE);
    CHECK_INT(errno, 0);

    FILE *file = fdopen(fd, "r+");
    CHECK(file != NULL);
    CHECK_ERRNO(fseek(file, 5, SEEK_SET), ESPIPE);
    CHECK_INT(fputs("text", file) >= 0, 1);
    CHECK_INT(fclose(file), 0);
    return 0;
}
