// exit: 134
// peer: skip wasi-libc has no aio
#include <aio.h>
#include <stddef.h>

int main(void) {
    aio_suspend(NULL, 0, NULL); /* nothing to wait for: reported, not hung */
    return 0;
}
