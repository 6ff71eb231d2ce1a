// peer: skip wasi-libc can make no sockets
// exit: 134
/* Nobody could connect while the only thread waits: that is reported. */
#include "test.h"
#include <netinet/in.h>
#include <sys/socket.h>

int main(void) {
    struct sockaddr_in any = {.sin_family = AF_INET, .sin_port = htons(80)};
    int server = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_INT(bind(server, (struct sockaddr *)&any, sizeof any), 0);
    CHECK_INT(listen(server, 5), 0);
    accept(server, NULL, NULL);
    CHECK(!"reached");
    return 0;
}
