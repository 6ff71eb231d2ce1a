// exit: 134
// peer: skip wasi-libc has no semaphores of XSI
#include <sys/sem.h>

int main(void) {
    struct sembuf take = {0, -1, 0};
    semop(semget(IPC_PRIVATE, 1, 0600), &take, 1); /* nobody could ever give: reported, not hung */
    return 0;
}
