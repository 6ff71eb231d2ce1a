// exit: 134
// peer: skip wasi-libc has no message queues of XSI
#include <sys/msg.h>

int main(void) {
    long buffer[4];
    msgrcv(msgget(IPC_PRIVATE, 0600), buffer, 8, 0, 0); /* nobody could ever send: reported, not hung */
    return 0;
}
