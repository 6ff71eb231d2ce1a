// peer: skip wasi-libc has no message queues of XSI
/* A handler sends or receives what is waited for, ends the wait, or takes the queue away. */
#define _GNU_SOURCE
#include "test.h"
#include <signal.h>
#include <string.h>
#include <sys/msg.h>
#include <sys/time.h>

static int queue, does;

static void handler(int signal) {
    static struct {
        long kind;
        char text[8192];
    } message = {4, "hello"};
    CHECK_INT(signal, SIGALRM);
    if (does == 's') CHECK_INT(msgsnd(queue, &message, 5, 0), 0);
    if (does == 'r') CHECK_INT(msgrcv(queue, &message, 8192, 0, 0), 8192);
    if (does == 'd') CHECK_INT(msgctl(queue, IPC_RMID, NULL), 0);
}

static void act(int what) {
    struct itimerval timer = {{0, 0}, {0, 3000}};
    does = what;
    CHECK_INT(setitimer(ITIMER_REAL, &timer, NULL), 0);
}

int main(void) {
    static struct {
        long kind;
        char text[8192];
    } message;
    signal(SIGALRM, handler);
    queue = msgget(IPC_PRIVATE, 0600);
    act('s');
    CHECK(msgrcv(queue, &message, 10, 0, 0) == 5 && message.kind == 4 && memcmp(message.text, "hello", 5) == 0);
    act(0);
    CHECK_ERRNO(msgrcv(queue, &message, 10, 0, 0), EINTR);
    while (msgsnd(queue, &message, 8192, IPC_NOWAIT) == 0);
    act(0);
    CHECK_ERRNO(msgsnd(queue, &message, 8192, 0), EINTR);
    act('r');
    CHECK_INT(msgsnd(queue, &message, 8192, 0), 0);
    act('d');
    CHECK_ERRNO(msgsnd(queue, &message, 8192, 0), EIDRM);
    queue = msgget(IPC_PRIVATE, 0600);
    act('d');
    CHECK_ERRNO(msgrcv(queue, &message, 10, 0, 0), EIDRM);
    return 0;
}
