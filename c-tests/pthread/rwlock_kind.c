// peer: skip a stub in wasi-libc
#define _GNU_SOURCE
#include "test.h"
#include <pthread.h>

/* GNU's preferences of read-write locks: kept, and refused when they are none. */
int main(void) {
    pthread_rwlockattr_t attr;
    int kind = -1, shared = -1;
    CHECK_INT(pthread_rwlockattr_init(&attr), 0);
    CHECK_INT(pthread_rwlockattr_getkind_np(&attr, &kind), 0);
    CHECK_INT(kind, PTHREAD_RWLOCK_DEFAULT_NP);
    for (int set = PTHREAD_RWLOCK_PREFER_READER_NP; set <= PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP; set++) {
        CHECK_INT(pthread_rwlockattr_setkind_np(&attr, set), 0);
        CHECK_INT(pthread_rwlockattr_getkind_np(&attr, &kind), 0);
        CHECK_INT(kind, set);
    }
    CHECK_INT(pthread_rwlockattr_setkind_np(&attr, 3), EINVAL);
    CHECK_INT(pthread_rwlockattr_setkind_np(&attr, -1), EINVAL);
    CHECK_INT(pthread_rwlockattr_getkind_np(&attr, &kind), 0);
    CHECK_INT(kind, PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP);
    CHECK(pthread_rwlockattr_getpshared(&attr, &shared) == 0 && shared == PTHREAD_PROCESS_PRIVATE);
    CHECK_INT(pthread_rwlockattr_setpshared(&attr, PTHREAD_PROCESS_SHARED), 0);
    CHECK(pthread_rwlockattr_getkind_np(&attr, &kind) == 0 && kind == PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP);
    CHECK_INT(pthread_rwlockattr_destroy(&attr), 0);
    return 0;
}
