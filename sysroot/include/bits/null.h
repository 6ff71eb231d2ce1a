/* NULL */
#define __need_NULL
#include <stddef.h>
