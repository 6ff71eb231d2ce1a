// peer: skip wasi-libc has no semaphores of XSI
/* A handler gives what is waited for, ends the wait, or takes the set away. */
#define _GNU_SOURCE
#include "test.h"
#include <signal.h>
#include <sys/sem.h>
#include <sys/time.h>
#include <time.h>

static int set, does, waiting, waiting_for_zero;

static void handler(int signal) {
    struct sembuf give = {0, 2, 0};
    CHECK_INT(signal, SIGALRM);
    waiting = semctl(set, 0, GETNCNT);
    waiting_for_zero = semctl(set, 1, GETZCNT);
    if (does == 'g') CHECK_INT(semop(set, &give, 1), 0);
    if (does == 'z') CHECK_INT(semctl(set, 1, SETVAL, 0), 0);
    if (does == 'r') CHECK_INT(semctl(set, 0, IPC_RMID), 0);
}

static void act(int what) {
    struct itimerval timer = {{0, 0}, {0, 3000}};
    does = what;
    CHECK_INT(setitimer(ITIMER_REAL, &timer, NULL), 0);
}

int main(void) {
    struct sembuf take = {0, -2, 0}, zero = {1, 0, 0};
    struct timespec ten = {10, 0};
    signal(SIGALRM, handler);
    set = semget(IPC_PRIVATE, 2, 0600);
    act('g');
    CHECK_INT(semop(set, &take, 1), 0);
    CHECK(waiting == 1 && waiting_for_zero == 0 && semctl(set, 0, GETVAL) == 0 && semctl(set, 0, GETNCNT) == 0);
    CHECK_INT(semctl(set, 1, SETVAL, 4), 0);
    act('z');
    CHECK_INT(semtimedop(set, &zero, 1, &ten), 0);
    CHECK(waiting == 0 && waiting_for_zero == 1 && semctl(set, 1, GETZCNT) == 0);
    act(0);
    CHECK_ERRNO(semop(set, &take, 1), EINTR); /* though signal() has calls go on: these never do */
    CHECK_INT(semctl(set, 0, GETNCNT), 0);
    act(0);
    CHECK_ERRNO(semtimedop(set, &take, 1, &ten), EINTR);
    act('r');
    CHECK_ERRNO(semop(set, &take, 1), EIDRM);
    return 0;
}
