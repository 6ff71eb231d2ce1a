/* sigset_t: a set of signals. */
#ifndef __BITS_SIGSET_T_H
#define __BITS_SIGSET_T_H

typedef unsigned char sigset_t;

#endif
