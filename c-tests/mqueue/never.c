// exit: 134
// peer: skip wasi-libc has no message queues
#include <fcntl.h>
#include <mqueue.h>
#include <stddef.h>

int main(void) {
    char buffer[8192];
    mqd_t q = mq_open("/q", O_RDWR | O_CREAT, 0600, NULL);
    mq_receive(q, buffer, sizeof buffer, NULL); /* nobody could ever send: reported, not hung */
    return 0;
}
