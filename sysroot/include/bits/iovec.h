/* struct iovec: a piece of memory to read into or write from. */
#ifndef __BITS_IOVEC_H
#define __BITS_IOVEC_H

#include <bits/size_t.h>

struct iovec {
    void *iov_base;
    size_t iov_len;
};

#endif
