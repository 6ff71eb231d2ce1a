// inject: environ_sizes_get:errno=io
// exit: 71
// A host that has no answer leaves getenv without one, too.
#include <stdlib.h>

int main(void) { return getenv("NAME") != NULL; }
