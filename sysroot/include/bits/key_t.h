/* key_t: a key of XSI interprocess communication. */
#ifndef __BITS_KEY_T_H
#define __BITS_KEY_T_H

typedef int key_t;

#endif
