/* struct pollfd: a descriptor, what it is wanted for, and what it is ready for. */
#ifndef __BITS_POLLFD_H
#define __BITS_POLLFD_H

struct pollfd {
    int fd;
    short events;
    short revents;
};

#endif
