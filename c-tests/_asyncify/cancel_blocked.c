/* A thread is cancelled in each of the waits. */
#include "test.h"
#include <mqueue.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>
static int fds[2];
static sem_t zero;
static pthread_t other;
static void *forever(void *p) {
    for (;;) pause();
    return p;
}
static void *f(void *p) {
    char c;
    sigset_t s;
    int n;
    switch (*(int *)p) {
    case 0: sem_wait(&zero); break;
    case 1: pause(); break;
    case 2: sleep(100); break;
    case 3: pthread_join(other, 0); break;
    case 4: read(fds[0], &c, 1); break;
    case 5: recv(fds[0], &c, 1, 0); break;
    case 6: poll(&(struct pollfd){fds[0], POLLIN, 0}, 1, -1); break;
    case 7:
        sigemptyset(&s);
        sigaddset(&s, SIGUSR1);
        sigwait(&s, &n);
        break;
    case 8:
        sigfillset(&s);
        sigsuspend(&s);
        break;
    case 9: clock_nanosleep(CLOCK_MONOTONIC, 0, &(struct timespec){100, 0}, 0); break;
    case 10: select(0, 0, 0, 0, 0); break;
    }
    return 0;
}
int main(void) {
    sem_init(&zero, 0, 0);
    CHECK_INT(pthread_create(&other, 0, forever, 0), 0);
    CHECK_INT(socketpair(AF_UNIX, SOCK_STREAM, 0, fds), 0);
    for (int i = 0; i <= 10; i++) {
        pthread_t t;
        void *r;
        CHECK_INT(pthread_create(&t, 0, f, &i), 0);
        nanosleep(&(struct timespec){0, 20000000}, 0);
        CHECK_INT(pthread_cancel(t), 0);
        CHECK_INT(pthread_join(t, &r), 0);
        CHECK(r == PTHREAD_CANCELED);
    }
    // cancelled in pthread_join: still joinable
    void *r;
    CHECK_INT(pthread_cancel(other), 0);
    CHECK_INT(pthread_join(other, &r), 0);
    CHECK(r == PTHREAD_CANCELED);
    return 0;
}
