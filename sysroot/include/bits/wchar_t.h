/* wchar_t */
#define __need_wchar_t
#include <stddef.h>
