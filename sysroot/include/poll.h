/* <poll.h>: waiting for descriptors. POSIX.1-2024. */
#ifndef _POLL_H
#define _POLL_H

#include <bits/features.h>
#include <bits/nfds_t.h>
#include <bits/pollfd.h>
#if __SHOW_POSIX2024 || __SHOW_GNU
#include <bits/sigset_t.h>
#include <bits/timespec.h>
#endif

#define POLLRDNORM 0x1
#define POLLWRNORM 0x2
#define POLLRDBAND 0x0080
#define POLLWRBAND 0x0100
#define POLLIN POLLRDNORM
#define POLLOUT POLLWRNORM
#define POLLPRI 0x0200
#if __SHOW_BSD
#define POLLRDHUP 0x0400
#endif
#define POLLERR 0x1000
#define POLLHUP 0x2000
#define POLLNVAL 0x4000

__C_BEGIN
#if __FORTIFY
#include <bits/fortify/poll.h>
#endif
int poll(struct pollfd *, nfds_t, int);
#if __SHOW_POSIX2024 || __SHOW_GNU
int ppoll(struct pollfd *, nfds_t, const struct timespec *, const sigset_t *);
#endif
__C_END

#endif
