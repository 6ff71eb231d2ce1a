/* <sys/eventfd.h>: Linux's counters as descriptors; WASI cannot make one. */
#ifndef _SYS_EVENTFD_H
#define _SYS_EVENTFD_H

#include <bits/features.h>
#include <fcntl.h>
#include <stdint.h>

typedef uint64_t eventfd_t;

#define EFD_SEMAPHORE 1
#define EFD_CLOEXEC O_CLOEXEC
#define EFD_NONBLOCK O_NONBLOCK

#endif
