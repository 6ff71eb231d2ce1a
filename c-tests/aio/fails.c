// peer: skip wasi-libc has no aio
// inject: fd_pread:errno=io
// inject: fd_pwrite:errno=nospc
// inject: fd_sync:errno=io
/* What the host says is the request's error. */
#include "test.h"
#include <aio.h>
#include <fcntl.h>
#include <string.h>

int main(void) {
    char buffer[4] = "abc";
    struct aiocb a;
    memset(&a, 0, sizeof a);
    a.aio_fildes = open("file", O_RDWR | O_CREAT, 0666);
    a.aio_buf = buffer;
    a.aio_nbytes = 3;
    a.aio_sigevent.sigev_notify = SIGEV_NONE;
    CHECK(aio_read(&a) == 0 && aio_error(&a) == EIO);
    CHECK_ERRNO(aio_return(&a), EIO);
    CHECK(aio_write(&a) == 0 && aio_error(&a) == ENOSPC);
    CHECK_ERRNO(aio_return(&a), ENOSPC);
    CHECK(aio_fsync(O_SYNC, &a) == 0 && aio_error(&a) == EIO);
    CHECK_ERRNO(aio_return(&a), EIO);
    return 0;
}
