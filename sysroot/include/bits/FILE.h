/* FILE: a stream; its inside is the library's. */
#ifndef __BITS_FILE_H
#define __BITS_FILE_H

typedef struct _IO_FILE FILE;

#endif
