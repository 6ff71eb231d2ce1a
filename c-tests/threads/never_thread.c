// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
// exit: 134
#include <stddef.h>
#include <threads.h>
#include <wasi/libc.h>

static int start(void *argument) {
    mtx_t m;
    cnd_t c;
    mtx_init(&m, mtx_plain);
    cnd_init(&c);
    mtx_lock(&m);
    cnd_signal(&c);
    return cnd_wait(&c, &m) + (argument != NULL);
}

int main(void) {
    __wasilibc_fd_renumber(1, 2); /* the message is this test's output */
    thrd_t thread;
    thrd_create(&thread, start, NULL);
    return thrd_join(thread, NULL); /* nothing could ever end its wait: reported, not hung */
}
