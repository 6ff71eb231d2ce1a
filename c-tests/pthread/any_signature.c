/* Functions that are declared without the parameters that they are called with. */
// cflags: -std=gnu17 -mgc -mreference-types -include wasi/any-signature.h -Wno-deprecated-non-prototype -lwasi-emulated-pthread
// peer: skip a header of this library
#include "test.h"
#include <string.h>

static char log_[100];

static void *thread() {
    strcat(log_, "t");
    return (void *)7;
}

static void thread_of_nothing() { strcat(log_, "v"); }

static void *ordinary(void *argument) {
    strcat(log_, "o");
    return argument;
}

static void clean_up() { strcat(log_, "c"); }

static void clean_up_with(void *text) { strcat(log_, text); }

static void *cleaned(void *argument) {
    pthread_cleanup_push(clean_up, NULL);
    pthread_cleanup_push(clean_up_with, argument);
    pthread_cleanup_pop(1);
    pthread_cleanup_pop(1);
    return NULL;
}

static void handler() { strcat(log_, "h"); }

static void handler_of_signal(int signal) { strcat(log_, signal == SIGUSR2 ? "s" : "?"); }

static int at_exit() {
    CHECK_STR(log_, "tvochshe");
    return 3;
}

int main(void) {
    pthread_t id;
    void *result;
    CHECK_INT(pthread_create(&id, NULL, thread, NULL), 0);
    CHECK_INT(pthread_join(id, &result), 0);
    CHECK(result == (void *)7);
    CHECK_INT(pthread_create(&id, NULL, thread_of_nothing, NULL), 0);
    CHECK_INT(pthread_join(id, NULL), 0);
    CHECK_INT(pthread_create(&id, NULL, ordinary, (void *)9), 0);
    CHECK_INT(pthread_join(id, &result), 0);
    CHECK(result == (void *)9);
    CHECK_INT(pthread_create(&id, NULL, cleaned, "c"), 0);
    CHECK_INT(pthread_join(id, NULL), 0);
    CHECK_STR(log_, "tvocc");
    log_[4] = 0;

    struct sigaction action, old;
    memset(&action, 0, sizeof action);
    action.sa_handler = (void (*)(int))handler;
    CHECK_INT(sigaction(SIGUSR1, &action, NULL), 0);
    raise(SIGUSR1);
    CHECK(signal(SIGUSR2, handler_of_signal) == SIG_DFL);
    raise(SIGUSR2);
    CHECK(signal(SIGUSR2, handler) == handler_of_signal);
    raise(SIGUSR2);
    CHECK_INT(sigaction(SIGUSR1, NULL, &old), 0);
    CHECK(old.sa_handler == (void (*)(int))handler);
    CHECK(signal(SIGUSR1, SIG_IGN) == (void (*)(int))handler);
    CHECK_INT(atexit(at_exit), 0);
    strcat(log_, "e");
    return 0;
}
