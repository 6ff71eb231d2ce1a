/* Two threads that join each other, of which one is the main thread. */
#define _GNU_SOURCE
#include "test.h"
#include <pthread.h>
#include <time.h>
static pthread_t main_thread;
/* Until the main thread joins this one, this one may join it, with a limit. */
static void *f(void *p) {
    struct timespec past = {1, 0};
    while (pthread_timedjoin_np(main_thread, 0, &past) == ETIMEDOUT) nanosleep(&(struct timespec){0, 1000000}, 0);
    CHECK_INT(pthread_timedjoin_np(main_thread, 0, &past), EDEADLK);
    CHECK_INT(pthread_join(main_thread, 0), EDEADLK);
    return p;
}
int main(void) {
    pthread_t t;
    main_thread = pthread_self();
    CHECK_INT(pthread_create(&t, 0, f, 0), 0);
    int error;
    while ((error = pthread_join(t, 0)) == EDEADLK);
    CHECK_INT(error, 0);
    return 0;
}
