// exit: 134
// peer: skip wasi-libc has no message queues of XSI
#include <sys/msg.h>

int main(void) {
    long room[4];
    msgrcv(msgget(IPC_PRIVATE, 0600), room, 8, 0, 0); /* nobody could ever send: reported, not hung */
    return 0;
}
