// inject: environ_sizes_get:errno=nomem
// peer: differs it ends the program
/* Without memory for the environment getenv has no answer. */
#include "test.h"
#include <stdlib.h>

int main(void) {
    CHECK(getenv("A") == NULL);
    return 0;
}
