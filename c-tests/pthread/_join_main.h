/* The main thread, which has left by pthread_exit, is joined by another one; its robust mutex goes to the next owner. */
#include "test.h"
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

static pthread_t first;
static pthread_mutex_t lock;
static int cleaned;

static void clean(void *argument) {
    (void)argument;
    cleaned = 1;
}

static void *joins(void *argument) {
    void *result = 0;
    CHECK_INT(pthread_join(first, &result), 0);
    CHECK(result == &cleaned);
    CHECK_INT(cleaned, 1);
    CHECK_INT(pthread_join(first, 0), ESRCH);
    CHECK_INT(pthread_detach(first), ESRCH);
    CHECK_INT(pthread_mutex_lock(&lock), EOWNERDEAD);
    exit(0);
    return argument;
}

int main(void) {
    pthread_t thread;
    pthread_mutexattr_t robust;
    first = pthread_self();
    pthread_mutexattr_init(&robust);
    pthread_mutexattr_setrobust(&robust, PTHREAD_MUTEX_ROBUST);
    pthread_mutex_init(&lock, &robust);
    pthread_mutex_lock(&lock);
    CHECK_INT(pthread_create(&thread, 0, joins, 0), 0);
    pthread_cleanup_push(clean, 0);
    pthread_exit(&cleaned);
    pthread_cleanup_pop(0);
    return 0;
}
