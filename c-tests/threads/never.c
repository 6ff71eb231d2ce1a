// exit: 134
// peer: skip wasi-libc has no cnd_wait
#include <threads.h>

int main(void) {
    cnd_t c;
    mtx_t m;
    cnd_init(&c);
    mtx_init(&m, mtx_plain);
    mtx_lock(&m);
    return cnd_wait(&c, &m); /* nobody could ever signal: reported, not hung */
}
