// inject: environ_sizes_get:errno=nomem
// peer: skip wasi-libc has no wordexp
#include "test.h"
#include <wordexp.h>

int main(void)
{
	wordexp_t w = { .we_wordc = 7 };
	CHECK_INT(wordexp("$HOME", &w, 0), WRDE_NOSPACE);
	CHECK_INT(w.we_wordc, 7);
	return 0;
}
