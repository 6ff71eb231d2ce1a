// exit: 166
// peer: skip wasi-libc has no realtime signals
#include <signal.h>
#include <unistd.h>

int main(void) {
    kill(getpid(), SIGRTMIN + 6);
    return 0;
}
