/* gid_t: a group. */
#ifndef __BITS_GID_T_H
#define __BITS_GID_T_H

typedef unsigned gid_t;

#endif
