// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "test.h"
#include <pthread.h>
#include <sched.h>
#include <signal.h>

static pthread_t main_thread, receiver;
static int received, elsewhere;

static void handler(int signal) {
    received = received * 100 + signal;
    receiver = pthread_self();
}

static void *start(void *argument) {
    CHECK_INT(pthread_kill(pthread_self(), SIGUSR1), 0);
    CHECK(received == SIGUSR1 && pthread_equal(receiver, pthread_self()));
    received = 0;
    CHECK_INT(pthread_kill(main_thread, 0), 0);
    CHECK_INT(pthread_kill(main_thread, -1), EINVAL);
    CHECK_INT(pthread_kill(main_thread, SIGUSR2), 0);
    CHECK_INT(pthread_kill(main_thread, SIGUSR1), 0);
    CHECK_INT(received, 0); /* it does not run yet */
    return argument;
}

/* The mask is inherited, and each thread's own. */
static void *mask(void *argument) {
    sigset_t set, two;
    CHECK(pthread_sigmask(SIG_SETMASK, NULL, &set) == 0 && sigismember(&set, SIGUSR1) && !sigismember(&set, SIGUSR2));
    sigemptyset(&two);
    sigaddset(&two, SIGUSR2);
    CHECK_INT(pthread_sigmask(SIG_SETMASK, &two, NULL), 0);
    CHECK_INT(pthread_kill(pthread_self(), SIGUSR1), 0);
    CHECK_INT(received, SIGUSR1);
    received = 0;
    return argument;
}

static void leave(int signal) {
    (void)signal;
    elsewhere = !pthread_equal(pthread_self(), main_thread);
    pthread_exit(&received);
}

static void *out_of_handler(void *argument) {
    signal(SIGTERM, leave);
    CHECK_INT(pthread_kill(pthread_self(), SIGTERM), 0);
    CHECK(0);
    return argument;
}

static void *tell(void *argument) {
    CHECK_INT(pthread_kill(*(pthread_t *)argument, SIGTERM), 0);
    return NULL;
}

/* The signal comes when the thread runs again, within pthread_create. */
static void *left_by_signal(void *argument) {
    pthread_t helper, self = pthread_self();
    pthread_create(&helper, NULL, tell, &self);
    sched_yield();
    CHECK(0);
    return argument;
}

int main(void) {
    pthread_t thread;
    void *result = NULL;
    sigset_t set;
    main_thread = pthread_self();
    signal(SIGUSR1, handler);
    signal(SIGUSR2, handler);
    CHECK(pthread_kill(main_thread, SIGUSR1) == 0 && received == SIGUSR1 && pthread_equal(receiver, main_thread));
    CHECK(pthread_kill(NULL, SIGUSR1) == ESRCH && pthread_kill(main_thread, 65) == EINVAL);
    received = 0;
    CHECK_INT(pthread_create(&thread, NULL, start, NULL), 0);
    sched_yield();
    CHECK_INT(received, SIGUSR1 * 100 + SIGUSR2);
    CHECK(pthread_equal(receiver, main_thread));
    CHECK_INT(pthread_kill(thread, SIGUSR1), 0); /* it has ended, and gets no signal */
    CHECK_INT(received, SIGUSR1 * 100 + SIGUSR2);
    CHECK_INT(pthread_join(thread, NULL), 0);
    CHECK_INT(pthread_kill(thread, 0), ESRCH);

    received = 0;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    CHECK_INT(pthread_sigmask(SIG_BLOCK, &set, NULL), 0);
    CHECK(pthread_create(&thread, NULL, mask, NULL) == 0 && pthread_join(thread, NULL) == 0);
    CHECK(pthread_sigmask(SIG_SETMASK, NULL, &set) == 0 && sigismember(&set, SIGUSR1) && !sigismember(&set, SIGUSR2));
    sigemptyset(&set);
    CHECK_INT(pthread_sigmask(SIG_SETMASK, &set, NULL), 0);
    CHECK_INT(received, 0);

    CHECK(pthread_create(&thread, NULL, out_of_handler, NULL) == 0 && pthread_join(thread, &result) == 0);
    CHECK(result == &received && elsewhere);
    result = NULL;
    CHECK(pthread_create(&thread, NULL, left_by_signal, NULL) == 0 && pthread_join(thread, &result) == 0);
    CHECK(result == &received);
    CHECK(pthread_sigmask(SIG_SETMASK, NULL, &set) == 0 && !sigismember(&set, SIGTERM));
    return 0;
}
