// cflags: -std=c99 -pedantic -D_XOPEN_SOURCE=700
// peer: skip wasi-libc has no semaphores of XSI
/* The macro gives no warning where the language has no such thing. */
#include "test.h"
#include <sys/sem.h>

int main(void) {
    int set = semget(IPC_PRIVATE, 1, 0600);
    CHECK_INT(semctl(set, 0, SETVAL, 3), 0);
    CHECK_INT(semctl(set, 0, GETVAL), 3);
    CHECK_INT(semctl(set, 0, IPC_RMID), 0);
    return 0;
}
