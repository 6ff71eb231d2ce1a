/* blksize_t: the size of a block. */
#ifndef __BITS_BLKSIZE_T_H
#define __BITS_BLKSIZE_T_H

typedef long blksize_t;

#endif
