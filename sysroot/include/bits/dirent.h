/* struct dirent: an entry of a directory. The name takes as many bytes as it needs. */
#ifndef __BITS_DIRENT_H
#define __BITS_DIRENT_H

#include <bits/ino_t.h>

struct dirent {
    ino_t d_ino;
    unsigned char d_type;
#ifdef __cplusplus
    char d_name[1]; /* C++ has no flexible array members */
#else
    char d_name[];
#endif
};

#endif
