// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "test.h"
#include <pthread.h>
#include <sched.h>
#include <stdint.h>

enum { DEEP = 20 };

static pthread_t chain[DEEP + 1];

/* Each thread creates the next one, and looks at all that wait below it. */
static void *deeper(void *argument) {
    intptr_t level = (intptr_t)argument, sum = level;
    errno = (int)level + 1;
    for (int i = 0; i < level; i++)
        CHECK(!pthread_equal(chain[i], pthread_self()) && pthread_join(chain[i], NULL) == EDEADLK);
    if (level < DEEP) {
        void *result = NULL;
        CHECK_INT(pthread_create(&chain[level + 1], NULL, deeper, (void *)(level + 1)), 0);
        CHECK(pthread_equal(chain[level], pthread_self()));
        CHECK_INT(pthread_join(chain[level + 1], &result), 0);
        sum += (intptr_t)result;
    }
    CHECK_INT(errno, level + 1);
    return (void *)sum;
}

static void *leaf(void *argument) { return argument; }

/* Threads whose creator has ended are joined by another. */
static void *make_two(void *argument) {
    pthread_t *two = argument;
    CHECK_INT(pthread_create(&two[0], NULL, leaf, &two[0]), 0);
    CHECK_INT(pthread_create(&two[1], NULL, leaf, &two[1]), 0);
    return NULL;
}

int main(void) {
    chain[0] = pthread_self();
    CHECK_INT((intptr_t)deeper((void *)0), DEEP * (DEEP + 1) / 2);
    pthread_t maker, two[2];
    void *result;
    CHECK_INT(pthread_create(&maker, NULL, make_two, two), 0);
    sched_yield();
    CHECK(pthread_join(two[1], &result) == 0 && result == &two[1]);
    CHECK(pthread_join(maker, &result) == 0 && result == NULL);
    CHECK(pthread_join(two[0], &result) == 0 && result == &two[0]);
    CHECK(pthread_join(two[0], NULL) == ESRCH && pthread_join(two[1], NULL) == ESRCH);
    CHECK(pthread_create(&maker, NULL, leaf, &maker) == 0 && pthread_join(maker, &result) == 0 && result == &maker);
    return 0;
}
