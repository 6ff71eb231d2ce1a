// peer: differs writes another message
// exit: 134
/* The end by a signal names it. */
#include <signal.h>
#include <wasi/libc.h>

int main(void) {
    __wasilibc_fd_renumber(1, 2); /* the message is this test's output */
    raise(SIGSEGV);
    return 0;
}
