// exit: 9
#include "test.h"
#include <obstack.h>
#include <stdarg.h>
#include <stdlib.h>

static void *nothing(size_t size) {
    (void)size;
    return NULL;
}

static void *unwanted(size_t size) {
    CHECK(size == 0 && !"called");
    return NULL;
}

static int vformat(struct obstack *o, const char *format, ...) {
    va_list args;
    int n;
    va_start(args, format);
    n = obstack_vprintf(o, format, args);
    va_end(args);
    return n;
}

static int calls;
static struct obstack *failing;

static void handler(void) {
    calls++;
    if (calls == 1) {
        /* the obstack is as it was */
        CHECK(obstack_object_size(failing) == 3);
        /* a size that no memory has fails without a call */
        obstack_chunkfun(failing, unwanted);
        obstack_make_room(failing, (size_t)-2);
    }
    CHECK(calls == 2 && obstack_object_size(failing) == 3);
    obstack_alloc_failed_handler = NULL;
    obstack_free(failing, NULL);
    exit(9);
}

int main(void) {
    struct obstack o;
    CHECK(obstack_exit_failure == EXIT_FAILURE && obstack_alloc_failed_handler != NULL);
    obstack_specify_allocation(&o, 64, 4, malloc, free);
    failing = &o;
    CHECK(vformat(&o, "%d", 123) == 3);
    obstack_chunkfun(&o, nothing);
    obstack_alloc_failed_handler = handler;
    obstack_make_room(&o, 1000);
    CHECK(!"reached");
    return 0;
}
