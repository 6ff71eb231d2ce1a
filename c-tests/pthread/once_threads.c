// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "test.h"
#include <pthread.h>

static pthread_once_t control = PTHREAD_ONCE_INIT;
static int calls, refuse;

static void init(void) {
    calls++;
    if (refuse == 1) {
        pthread_cancel(pthread_self());
        pthread_testcancel();
        CHECK(0);
    }
    if (refuse == 2) pthread_exit(NULL);
}

static void once_more(void *argument) {
    (void)argument;
    refuse = 0;
    CHECK_INT(pthread_once(&control, init), 0); /* in a clean-up handler it was not called either */
    CHECK_INT(calls, 4);
}

static void *start(void *argument) {
    pthread_cleanup_push(once_more, NULL);
    CHECK_INT(pthread_once(&control, init), 0);
    pthread_cleanup_pop(0);
    return argument;
}

static void *plain(void *argument) {
    CHECK_INT(pthread_once(&control, init), 0);
    return argument;
}

int main(void) {
    pthread_t thread;
    void *result = NULL;
    refuse = 1;
    CHECK(pthread_create(&thread, NULL, plain, NULL) == 0 && pthread_join(thread, &result) == 0);
    CHECK(result == PTHREAD_CANCELED && calls == 1);
    refuse = 2;
    CHECK(pthread_create(&thread, NULL, plain, &thread) == 0 && pthread_join(thread, &result) == 0);
    CHECK(result == NULL && calls == 2);
    refuse = 1;
    CHECK(pthread_create(&thread, NULL, start, NULL) == 0 && pthread_join(thread, &result) == 0);
    CHECK(result == PTHREAD_CANCELED && calls == 4);
    CHECK(pthread_once(&control, init) == 0 && calls == 4);
    CHECK(pthread_create(&thread, NULL, plain, &thread) == 0 && pthread_join(thread, &result) == 0);
    CHECK(result == &thread && calls == 4);
    return 0;
}
