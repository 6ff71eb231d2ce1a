/* once_flag, which <threads.h> and C23's <stdlib.h> share. */
#ifndef __BITS_ONCE_FLAG_H
#define __BITS_ONCE_FLAG_H

#define ONCE_FLAG_INIT 0
typedef int once_flag;

#endif
