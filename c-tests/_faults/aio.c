/* Asynchronous I/O. */
#include "fault.h"
#include <aio.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static char data[600];

int setup(void) {
    fill(data, sizeof data, 2);
    make_file("/async", data, sizeof data);
    return 0;
}

static ssize_t wait_for(struct aiocb *block) {
    const struct aiocb *list[] = {block};
    int error;
    while ((error = aio_error(block)) == EINPROGRESS)
        if (aio_suspend(list, 1, NULL)) return -1;
    ssize_t done = aio_return(block);
    CHECK(error ? done == -1 : done >= 0);
    return error ? -1 : done;
}

/* All of it, wherever the host stops. */
static int transfer(int (*start)(struct aiocb *), int fd, off_t offset, char *bytes, size_t size) {
    while (size) {
        struct aiocb block = {.aio_fildes = fd, .aio_offset = offset, .aio_buf = bytes, .aio_nbytes = size};
        if (start(&block)) return -1;
        ssize_t done = wait_for(&block);
        if (done <= 0) return -1;
        bytes += done;
        offset += done;
        size -= (size_t)done;
    }
    return 0;
}

int work(void) {
    int result = 1;
    char back[600];
    fill(data, sizeof data, 2);
    keep("/async", 0, data, 600);
    int fd = open("/async", O_RDWR);
    TRY(fd >= 0);
    TRY(!transfer(aio_write, fd, 600, data, 300));
    struct aiocb s = {.aio_fildes = fd};
    TRY(!aio_fsync(O_SYNC, &s));
    TRY(!wait_for(&s));
    keep("/async", 600, data, 300);
    TRY(!transfer(aio_read, fd, 0, back, 600));
    CHECK(!memcmp(back, data, 600));
    struct aiocb a = {
        .aio_fildes = fd, .aio_offset = 900, .aio_buf = data, .aio_nbytes = 100, .aio_lio_opcode = LIO_WRITE};
    struct aiocb b = {
        .aio_fildes = fd, .aio_offset = 100, .aio_buf = back, .aio_nbytes = 50, .aio_lio_opcode = LIO_READ};
    struct aiocb *both[] = {&a, &b};
    int failed = lio_listio(LIO_WAIT, both, 2, NULL);
    if (failed) {
        /* Each has its own error. */
        CHECK(errno == EIO || errno == EAGAIN || errno == EINTR);
        aio_return(&a);
        aio_return(&b);
    } else {
        ssize_t written = aio_return(&a), read = aio_return(&b);
        CHECK(written > 0 && written <= 100 && read > 0 && read <= 50);
        CHECK(!memcmp(back, data + 100, (size_t)read));
        keep("/async", 900, data, (size_t)written);
        TRY(!transfer(aio_write, fd, 900 + written, data + written, 100 - (size_t)written));
    }
    TRY(!failed);
    result = 0;
out:
    if (fd >= 0 && close(fd)) result = 1;
    return result;
}
