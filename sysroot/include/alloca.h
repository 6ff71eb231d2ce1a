/* <alloca.h>: memory that lives until the function returns. */
#ifndef _ALLOCA_H
#define _ALLOCA_H

#include <bits/features.h>
#include <bits/size_t.h>

__C_BEGIN
void *alloca(size_t);
#define alloca __builtin_alloca
__C_END

#endif
