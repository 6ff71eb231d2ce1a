// peer: skip wasi-libc has no named semaphores
#include "test.h"
#include <fcntl.h>
#include <semaphore.h>

int main(void) {
    sem_t *one = sem_open("plain", O_CREAT, 0600, 3), *same = sem_open("/plain", 0);
    CHECK(one != SEM_FAILED && one == same);
    CHECK(sem_close(one) == 0 && sem_close(one) == 0 && sem_unlink("plain") == 0);
    errno = 0;
    CHECK(sem_open("/", O_CREAT, 0600, 1) == SEM_FAILED && errno == EINVAL);
    /* Opening needs the permission to read and to write. */
    one = sem_open("/mine", O_CREAT, 0400, 1);
    CHECK(one != SEM_FAILED);
    errno = 0;
    CHECK(sem_open("/mine", 0) == SEM_FAILED && errno == EACCES);
    CHECK(sem_close(one) == 0 && sem_unlink("/mine") == 0);
    /* There is no limit. */
    CHECK(sysconf(_SC_SEM_NSEMS_MAX) == -1);
    return 0;
}
