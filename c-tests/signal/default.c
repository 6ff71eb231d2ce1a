// exit: 143
// peer: differs ends with a trap there
#include <signal.h>

int main(void) {
    raise(SIGTERM);
    return 0;
}
