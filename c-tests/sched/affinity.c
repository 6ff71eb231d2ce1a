#define _GNU_SOURCE
#include "test.h"
#include <sched.h>

/* One processor; and sets of many. */
int main(void) {
    cpu_set_t set, other, sum;
    cpu_set_t *large;
    size_t size = CPU_ALLOC_SIZE(2000);

    CHECK_INT(sched_getcpu(), 0);
    CHECK_INT(sched_getaffinity(0, sizeof set, &set), 0);
    CHECK_INT(CPU_COUNT(&set), 1);
    CHECK(CPU_ISSET(0, &set) && !CPU_ISSET(1, &set));
    CHECK_INT(sched_setaffinity(getpid(), sizeof set, &set), 0);
    CHECK_ERRNO(sched_getaffinity(getpid() + 1, sizeof set, &set), ESRCH);
    CHECK_ERRNO(sched_getaffinity(0, 0, &set), EINVAL);
    CHECK_ERRNO(sched_getaffinity(0, 3, &set), EINVAL);
    CHECK_ERRNO(sched_getaffinity(0, sizeof set, NULL), EFAULT);
    CHECK_ERRNO(sched_setaffinity(getpid() + 1, sizeof set, &set), ESRCH);
    CHECK_ERRNO(sched_setaffinity(0, 0, &set), EINVAL);
    CPU_SET(5, &set);
    CHECK_INT(sched_setaffinity(0, sizeof set, &set), 0);
    CPU_CLR(0, &set);
    CHECK_ERRNO(sched_setaffinity(0, sizeof set, &set), EINVAL);

    CPU_ZERO(&set);
    CHECK_INT(CPU_COUNT(&set), 0);
    CPU_SET(0, &set);
    CPU_SET(31, &set);
    CPU_SET(32, &set);
    CPU_SET(1023, &set);
    CPU_SET(1024, &set); /* there is no such one */
    CHECK_INT(CPU_COUNT(&set), 4);
    CHECK(CPU_ISSET(1023, &set) && !CPU_ISSET(1024, &set) && !CPU_ISSET(33, &set));
    CPU_ZERO(&other);
    CPU_SET(32, &other);
    CPU_SET(40, &other);
    CPU_AND(&sum, &set, &other);
    CHECK(CPU_COUNT(&sum) == 1 && CPU_ISSET(32, &sum));
    CPU_OR(&sum, &set, &other);
    CHECK_INT(CPU_COUNT(&sum), 5);
    CPU_XOR(&sum, &set, &other);
    CHECK(CPU_COUNT(&sum) == 4 && !CPU_ISSET(32, &sum) && CPU_ISSET(40, &sum));
    CHECK(!CPU_EQUAL(&set, &other) && CPU_EQUAL(&set, &set));

    CHECK_INT(size, 252);
    large = CPU_ALLOC(2000);
    CHECK(large != NULL && CPU_COUNT_S(size, large) == 0);
    CPU_SET_S(1999, size, large);
    CPU_SET_S(3000, size, large);
    CHECK(CPU_COUNT_S(size, large) == 1 && CPU_ISSET_S(1999, size, large) && !CPU_ISSET_S(3000, size, large));
    CHECK_INT(sched_getaffinity(0, size, large), 0);
    CHECK(CPU_COUNT_S(size, large) == 1 && CPU_ISSET_S(0, size, large));
    CPU_FREE(large);
    return 0;
}
