/* <sys/uio.h>: reading into and writing from several places at once. POSIX.1-2024. */
#ifndef _SYS_UIO_H
#define _SYS_UIO_H

#include <bits/features.h>
#include <bits/iovec.h>
#include <bits/off_t.h>
#include <bits/size_t.h>
#include <bits/ssize_t.h>

#define UIO_MAXIOV 1024

__C_BEGIN
ssize_t readv(int, const struct iovec *, int);
ssize_t writev(int, const struct iovec *, int);
#if __SHOW_BSD
ssize_t preadv(int, const struct iovec *, int, off_t);
ssize_t pwritev(int, const struct iovec *, int, off_t);
#endif
__C_END
#if __SHOW_LARGEFILE
#define preadv64 preadv
#define pwritev64 pwritev
#define off64_t off_t
#endif

#endif
