// peer: skip wasi-libc has no aio
/* Requests, their outcomes and their errors. */
#define _GNU_SOURCE
#include "test.h"
#include <aio.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static struct aiocb request(int fd, void *data, size_t len, off_t offset) {
    struct aiocb made;
    memset(&made, 0, sizeof made);
    made.aio_fildes = fd;
    made.aio_buf = data;
    made.aio_nbytes = len;
    made.aio_offset = offset;
    made.aio_sigevent.sigev_notify = SIGEV_NONE;
    return made;
}

int main(void) {
    char buffer[40] = "", text[] = "hello world";
    struct timespec little = {0, 2000000}, bad = {0, 1000000000};
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    struct aiocb a, b;

    /* written, then read, at the offsets given; the file offset does not change */
    a = request(fd, text, 11, 5);
    CHECK_INT(aio_write(&a), 0);
    CHECK_INT(aio_error(&a), 0);
    CHECK_INT(aio_return(&a), 11);
    CHECK_ERRNO(aio_return(&a), EINVAL);
    CHECK_ERRNO(aio_error(&a), EINVAL);
    CHECK_INT(lseek(fd, 0, SEEK_CUR), 0);
    b = request(fd, buffer, sizeof buffer, 11);
    CHECK_INT(aio_read(&b), 0);
    const struct aiocb *list[] = {NULL, &b, NULL};
    CHECK_INT(aio_suspend(list, 3, NULL), 0);
    CHECK_INT(aio_suspend(list, 3, &little), 0);
    CHECK_INT(aio_cancel(fd, &b), AIO_ALLDONE);
    CHECK_INT(aio_error(&b), 0);
    CHECK(aio_return(&b) == 5 && memcmp(buffer, "world", 6) == 0);
    b = request(fd, buffer, 10, 100);
    CHECK(aio_read(&b) == 0 && aio_error(&b) == 0 && aio_return(&b) == 0); /* behind the end */
    b = request(fd, NULL, 0, 0);
    CHECK(aio_read(&b) == 0 && aio_return(&b) == 0);

    /* a copy of a request is no request */
    CHECK_INT(aio_read(&b), 0);
    a = b;
    CHECK_ERRNO(aio_error(&a), EINVAL);
    CHECK_INT(aio_return(&b), 0);
    a = request(fd, text, 1, 0);
    CHECK_ERRNO(aio_error(&a), EINVAL);
    CHECK_ERRNO(aio_return(&a), EINVAL);

    /* out to the medium */
    CHECK_INT(aio_fsync(O_SYNC, &a), 0);
    CHECK(aio_error(&a) == 0 && aio_return(&a) == 0);
    CHECK_INT(aio_fsync(O_DSYNC, &a), 0);
    CHECK(aio_error(&a) == 0 && aio_return(&a) == 0);
    CHECK_ERRNO(aio_fsync(O_RDWR, &a), EINVAL);
    a.aio_fildes = 99;
    CHECK_ERRNO(aio_fsync(O_SYNC, &a), EBADF);

    /* O_APPEND: at the end, in turn */
    int end = open("file", O_WRONLY | O_APPEND);
    a = request(end, text, 2, 0);
    b = request(end, text + 2, 3, 0);
    CHECK(aio_write(&a) == 0 && aio_write(&b) == 0 && aio_return(&a) == 2 && aio_return(&b) == 3);
    memset(buffer, 0, sizeof buffer);
    CHECK(pread(fd, buffer, sizeof buffer, 5) == 16 && strcmp(buffer, "hello worldhello") == 0);

    /* what is wrong with a request */
    a = request(99, text, 1, 0);
    CHECK_ERRNO(aio_read(&a), EBADF);
    CHECK_ERRNO(aio_write(&a), EBADF);
    CHECK_ERRNO(aio_error(&a), EINVAL);
    a = request(end, buffer, 1, 0);
    CHECK_ERRNO(aio_read(&a), EBADF);
    int reading = open("file", O_RDONLY);
    a = request(reading, text, 1, 0);
    CHECK_ERRNO(aio_write(&a), EBADF);
    a = request(fd, text, 1, -1);
    CHECK_ERRNO(aio_read(&a), EINVAL);
    CHECK_ERRNO(aio_write(&a), EINVAL);
    a = request(fd, text, 1, 0);
    a.aio_reqprio = -1;
    CHECK_ERRNO(aio_read(&a), EINVAL);
    a.aio_reqprio = AIO_PRIO_DELTA_MAX + 1;
    CHECK_ERRNO(aio_write(&a), EINVAL);
    a.aio_reqprio = AIO_PRIO_DELTA_MAX;
    CHECK(aio_write(&a) == 0 && aio_return(&a) == 1);
    a = request(fd, text, (size_t)SSIZE_MAX + 1, 0);
    CHECK_ERRNO(aio_read(&a), EINVAL);
    a = request(fd, text, 1, 0);
    a.aio_sigevent.sigev_notify = 7;
    CHECK_ERRNO(aio_read(&a), EINVAL);
    CHECK_ERRNO(aio_cancel(99, NULL), EBADF);
    CHECK_INT(aio_cancel(fd, NULL), AIO_ALLDONE);
    /* what goes wrong later is the request's */
    int directory = open(".", O_RDONLY | O_DIRECTORY);
    a = request(directory, buffer, 1, 0);
    CHECK_INT(aio_read(&a), 0);
    CHECK_INT(aio_error(&a), EISDIR);
    CHECK_ERRNO(aio_return(&a), EISDIR);
    CHECK_ERRNO(aio_error(&a), EINVAL);

    /* a list of nothing */
    list[1] = NULL;
    CHECK_ERRNO(aio_suspend(list, 3, &little), EAGAIN);
    CHECK_ERRNO(aio_suspend(list, 0, &little), EAGAIN);
    CHECK_ERRNO(aio_suspend(list, 3, &bad), EINVAL);
    CHECK_ERRNO(aio_suspend(list, -1, &little), EINVAL);

    /* standard output has no places */
    a = request(1, text, 0, 1234);
    CHECK(aio_write(&a) == 0 && aio_error(&a) == 0 && aio_return(&a) == 0);
    return 0;
}
