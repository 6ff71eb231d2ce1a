/* va_list */
#define __need_va_list
#include <stdarg.h>
