// peer: differs ends by abort, with a message
// exit: 141
/* A program that writes to nobody ends without a word, as `yes | head -1` does. */
#include <signal.h>
#include "../test.h"

int main(void) {
    CHECK_INT(raise(SIGCHLD), 0);
    raise(SIGPIPE);
    CHECK(0);
    return 0;
}
