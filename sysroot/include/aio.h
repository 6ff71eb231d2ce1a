/* <aio.h>: input and output that is looked at later; it is done inside the call that asks for it. POSIX.1-2024. */
#ifndef _AIO_H
#define _AIO_H

#include <bits/features.h>
#include <bits/off_t.h>
#include <bits/sigevent.h>
#include <bits/size_t.h>
#include <bits/ssize_t.h>
#include <bits/timespec.h>
#include <fcntl.h>
#include <signal.h>

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
int aio_cancel(int, struct aiocb *);
int aio_error(const struct aiocb *);
int aio_fsync(int, struct aiocb *);
int aio_read(struct aiocb *);
ssize_t aio_return(struct aiocb *);
int aio_suspend(const struct aiocb *const[], int, const struct timespec *);
int aio_write(struct aiocb *);
int lio_listio(int, struct aiocb *__restrict const *__restrict, int, struct sigevent *__restrict);
__C_END

#if __SHOW_LARGEFILE
#define aiocb64 aiocb
#define aio_cancel64 aio_cancel
#define aio_error64 aio_error
#define aio_fsync64 aio_fsync
#define aio_read64 aio_read
#define aio_return64 aio_return
#define aio_suspend64 aio_suspend
#define aio_write64 aio_write
#define lio_listio64 lio_listio
#endif

#endif
