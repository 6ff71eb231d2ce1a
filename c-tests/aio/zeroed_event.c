// peer: skip wasi-libc has no aio
/* A zeroed sigevent asks for no notification; a file has an offset whatever fd_tell says. */
// inject: fd_tell:errno=spipe
#include "test.h"
#include <aio.h>
#include <fcntl.h>
#include <string.h>

int main(void) {
    int fd = open("file", O_RDWR | O_CREAT, 0600);
    struct aiocb request;
    struct sigevent event;
    memset(&request, 0, sizeof request);
    memset(&event, 0, sizeof event);
    request.aio_fildes = fd;
    request.aio_buf = "abc";
    request.aio_nbytes = 3;
    request.aio_offset = 5;
    CHECK(aio_write(&request) == 0 && aio_error(&request) == 0 && aio_return(&request) == 3);
    struct aiocb *list[] = {&request};
    request.aio_lio_opcode = LIO_WRITE;
    request.aio_offset = 0;
    CHECK(lio_listio(LIO_NOWAIT, list, 1, &event) == 0 && aio_return(&request) == 3);
    char text[9] = {0};
    CHECK(pread(fd, text, 8, 0) == 8 && memcmp(text, "abc\0\0abc", 8) == 0);
    return 0;
}
