/* uid_t: a user. */
#ifndef __BITS_UID_T_H
#define __BITS_UID_T_H

typedef unsigned uid_t;

#endif
