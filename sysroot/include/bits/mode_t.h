/* mode_t: permissions and the type of a file. */
#ifndef __BITS_MODE_T_H
#define __BITS_MODE_T_H

typedef unsigned mode_t;

#endif
