/* <aio.h>: input and output in the background, which WASI has not. POSIX.1-2024. */
#ifndef _AIO_H
#define _AIO_H

#include <bits/features.h>
#include <bits/off_t.h>
#include <bits/sigevent.h>
#include <bits/size_t.h>
#include <bits/ssize_t.h>
#include <bits/timespec.h>

#define AIO_CANCELED 0
#define AIO_NOTCANCELED 1
#define AIO_ALLDONE 2
#define LIO_READ 0
#define LIO_WRITE 1
#define LIO_NOP 2
#define LIO_WAIT 0
#define LIO_NOWAIT 1

struct aiocb {
    int aio_fildes;
    int aio_lio_opcode;
    int aio_reqprio;
    volatile void *aio_buf;
    size_t aio_nbytes;
    struct sigevent aio_sigevent;
    off_t aio_offset;
    int __reserved[8];
};

__C_BEGIN
int aio_cancel(int, struct aiocb *) __NO_PROCESSES;
int aio_error(const struct aiocb *) __NO_PROCESSES;
int aio_fsync(int, struct aiocb *) __NO_PROCESSES;
int aio_read(struct aiocb *) __NO_PROCESSES;
ssize_t aio_return(struct aiocb *) __NO_PROCESSES;
int aio_suspend(const struct aiocb *const[], int, const struct timespec *) __NO_PROCESSES;
int aio_write(struct aiocb *) __NO_PROCESSES;
int lio_listio(int, struct aiocb *const *__restrict, int, struct sigevent *__restrict) __NO_PROCESSES;
__C_END

#endif
