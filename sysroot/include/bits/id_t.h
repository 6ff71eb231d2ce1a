/* id_t: a process, user or group. */
#ifndef __BITS_ID_T_H
#define __BITS_ID_T_H

typedef unsigned id_t;

#endif
