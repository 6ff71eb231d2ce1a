/* Two threads that join each other, of which one is the main thread. */
#include "test.h"
#include <pthread.h>
#include <time.h>
static pthread_t main_thread;
static void *f(void *p) {
    nanosleep(&(struct timespec){0, 20000000}, 0);
    CHECK_INT(pthread_join(main_thread, 0), EDEADLK);
    return p;
}
int main(void) {
    pthread_t t;
    main_thread = pthread_self();
    CHECK_INT(pthread_create(&t, 0, f, 0), 0);
    CHECK_INT(pthread_join(t, 0), 0);
    return 0;
}
