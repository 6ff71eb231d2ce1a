// exit: 134
#include <obstack.h>
#include <stdlib.h>

#define obstack_chunk_alloc malloc
#define obstack_chunk_free free

int main(void) {
    struct obstack o;
    obstack_init(&o);
    obstack_free(&o, &o); /* no object of it: the end */
    return 0;
}
