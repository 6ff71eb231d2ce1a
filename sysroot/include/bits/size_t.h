/* size_t */
#define __need_size_t
#include <stddef.h>
