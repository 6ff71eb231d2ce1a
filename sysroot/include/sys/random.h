/* <sys/random.h>: bytes nobody can guess. */
#ifndef _SYS_RANDOM_H
#define _SYS_RANDOM_H

#include <bits/features.h>
#include <bits/size_t.h>
#include <bits/ssize_t.h>

#define GRND_NONBLOCK 0x0001
#define GRND_RANDOM 0x0002
#define GRND_INSECURE 0x0004

__C_BEGIN
#if __FORTIFY
#include <bits/fortify/random.h>
#endif
int getentropy(void *, size_t);
ssize_t getrandom(void *, size_t, unsigned);
__C_END

#endif
