// live-blocks: 0
// peer: differs its semaphores are empty functions
#include "test.h"
#include <limits.h>
#include <semaphore.h>
#include <string.h>
#include <time.h>

int main(void) {
    sem_t s;
    int value = -1;
    struct timespec now, wrong = {0, -5};
    CHECK_ERRNO(sem_init(&s, 0, (unsigned)INT_MAX + 1), EINVAL);
    CHECK(sem_init(&s, 0, 1) == 0 && sem_getvalue(&s, &value) == 0 && value == 1);
    CHECK(sem_wait(&s) == 0);
    CHECK_ERRNO(sem_trywait(&s), EAGAIN);
    CHECK_ERRNO(sem_wait(&s), EDEADLK);
    clock_gettime(CLOCK_REALTIME, &now);
    CHECK_ERRNO(sem_timedwait(&s, &now), ETIMEDOUT);
    CHECK_ERRNO(sem_timedwait(&s, &wrong), EINVAL);
    CHECK(sem_post(&s) == 0 && sem_timedwait(&s, &now) == 0 && sem_post(&s) == 0 && sem_trywait(&s) == 0);
    CHECK(sem_destroy(&s) == 0 && sem_init(&s, 0, INT_MAX) == 0);
    CHECK_ERRNO(sem_post(&s), EOVERFLOW);

    CHECK_ERRNO_IS(sem_open("/s", 0), SEM_FAILED, ENOENT);
    sem_t *a = sem_open("/s", O_CREAT, 0600, 2), *b = sem_open("/s", O_CREAT, 0600, 7);
    CHECK(a != SEM_FAILED && a == b && sem_getvalue(a, &value) == 0 && value == 2);
    CHECK_ERRNO_IS(sem_open("/s", O_CREAT | O_EXCL, 0600, 2), SEM_FAILED, EEXIST);
    CHECK_ERRNO_IS(sem_open("", O_CREAT, 0600, 2), SEM_FAILED, EINVAL);
    char name[300];
    memset(name, 'n', sizeof name);
    name[299] = 0;
    CHECK_ERRNO_IS(sem_open(name, O_CREAT, 0600, 2), SEM_FAILED, ENAMETOOLONG);
    CHECK(sem_unlink("/s") == 0);
    CHECK_ERRNO(sem_unlink("/s"), ENOENT);
    sem_t *c = sem_open("/s", O_CREAT, 0600, 5);
    CHECK(c != SEM_FAILED && c != a && sem_getvalue(c, &value) == 0 && value == 5);
    CHECK(sem_close(a) == 0 && sem_close(b) == 0 && sem_close(c) == 0 && sem_unlink("/s") == 0);
    CHECK_ERRNO(sem_close(&s), EINVAL);
    return 0;
}
