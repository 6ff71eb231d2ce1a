/* ino_t: the serial number of a file. */
#ifndef __BITS_INO_T_H
#define __BITS_INO_T_H

typedef unsigned long long ino_t;

#endif
