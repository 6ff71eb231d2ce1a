// peer: skip wasi-libc has no aio
// stdin: first second
/* Where there are no places, the next bytes are read and written. */
#include "test.h"
#include <aio.h>
#include <string.h>

int main(void) {
    char buffer[7] = "";
    struct aiocb read, write;
    memset(&read, 0, sizeof read);
    read.aio_sigevent.sigev_notify = SIGEV_NONE;
    read.aio_buf = buffer;
    read.aio_nbytes = 6;
    read.aio_offset = 1000;
    write = read;
    write.aio_fildes = 1;
    CHECK(aio_read(&read) == 0 && aio_return(&read) == 6);
    CHECK(aio_write(&write) == 0 && aio_return(&write) == 6);
    CHECK(aio_read(&read) == 0 && aio_return(&read) == 6);
    CHECK(aio_write(&write) == 0 && aio_return(&write) == 6);
    CHECK(aio_read(&read) == 0 && aio_return(&read) == 0);
    return 0;
}
