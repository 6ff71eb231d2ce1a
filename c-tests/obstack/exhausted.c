// exit: 3
#include "test.h"
#include <obstack.h>
#include <stdlib.h>

static void *nothing(size_t size) {
    (void)size;
    return NULL;
}

int main(void) {
    struct obstack o;
    obstack_exit_failure = 3;
    obstack_specify_allocation(&o, 0, 0, nothing, free);
    CHECK(!"reached");
    return 0;
}
