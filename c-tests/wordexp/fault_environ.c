// inject: environ_sizes_get:errno=nomem
// peer: skip wasi-libc has no wordexp
#include "test.h"
#include <wordexp.h>

int main(void) {
    wordexp_t w = {.we_wordc = 7};
    CHECK_INT(wordexp("$HOME", &w, 0), WRDE_NOSPACE);
    /* The words that there was memory for: POSIX has them updated with this error. */
    CHECK_INT(w.we_wordc, 0);
    wordfree(&w);
    return 0;
}
