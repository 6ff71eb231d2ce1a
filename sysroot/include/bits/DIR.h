/* DIR: a directory stream; its inside is the library's. */
#ifndef __BITS_DIR_H
#define __BITS_DIR_H

typedef struct _DIR DIR;

#endif
