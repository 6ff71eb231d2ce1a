/* mbstate_t: how far a multibyte character has been read. */
#ifndef __BITS_MBSTATE_T_H
#define __BITS_MBSTATE_T_H

typedef struct __mbstate_t {
    unsigned __bytes;
    unsigned __rest;
} mbstate_t;

#endif
