/* Where an offset counts from, for lseek, fseek and struct flock. */
#ifndef __BITS_SEEK_H
#define __BITS_SEEK_H

#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2

#endif
