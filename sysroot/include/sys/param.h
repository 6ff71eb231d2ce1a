/* <sys/param.h>: BSD's limits and small sums. */
#ifndef _SYS_PARAM_H
#define _SYS_PARAM_H

#include <bits/features.h>
#include <limits.h>
#include <sys/types.h>

#define MAXSYMLINKS 20
#define MAXHOSTNAMELEN 64
#define MAXNAMLEN 255
#define MAXPATHLEN 4096
#define NBBY 8
#define NGROUPS 32
#define CANBSIZ 255
#define NOFILE 256
#define NCARGS 131072
#define DEV_BSIZE 512
#define NOGROUP (-1)
/* as in <utmp.h>: CPython looks for it there, and uses it where only this header was included */
#define UT_NAMESIZE 32

#undef MIN
#undef MAX
#define MIN(a, b) (((a) < (b)) ? (a) : (b))
#define MAX(a, b) (((a) > (b)) ? (a) : (b))
#define howmany(n, d) (((n) + ((d) - 1)) / (d))
#define roundup(n, d) (howmany(n, d) * (d))
#define rounddown(n, d) (((n) / (d)) * (d))
#define roundup2(n, power) (((n) + ((power)-1)) & (~((power)-1)))
#define rounddown2(n, power) ((n) & (~((power)-1)))
#define powerof2(n) (!(((n) - 1) & (n)))
#define nitems(array) (sizeof(array) / sizeof((array)[0]))

/* bits of an array of bytes */
#define __bitop(array, i, op) ((array)[(i) / NBBY] op (1 << (i) % NBBY))
#define setbit(array, i) __bitop(array, i, |=)
#define clrbit(array, i) __bitop(array, i, &= ~)
#define isset(array, i) __bitop(array, i, &)
#define isclr(array, i) (!isset(array, i))

#endif
