/* How a libc++ that was built for wasi-libc asks for mbstate_t: by __NEED_mbstate_t. */
#ifdef __NEED_mbstate_t
#include <bits/mbstate_t.h>
#undef __NEED_mbstate_t
#endif
