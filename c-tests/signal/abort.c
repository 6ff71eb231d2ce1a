// exit: 7
#include <signal.h>
#include <stdlib.h>

static void handler(int signal) { _Exit(signal == SIGABRT ? 7 : 8); }

int main(void) {
    signal(SIGABRT, handler);
    abort();
}
