/* ptrdiff_t */
#define __need_ptrdiff_t
#include <stddef.h>
