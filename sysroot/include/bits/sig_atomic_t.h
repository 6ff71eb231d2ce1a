/* sig_atomic_t: what a signal handler may write. */
#ifndef __BITS_SIG_ATOMIC_T_H
#define __BITS_SIG_ATOMIC_T_H

typedef long sig_atomic_t;

#endif
