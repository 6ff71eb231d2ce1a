/* main leaves first. */
#include "test.h"
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>
static pthread_t m;
static int cleaned;
static void clean(void *p) {
    (void)p;
    cleaned = 1;
}
static void *f(void *p) {
    void *r = 0;
    CHECK_INT(pthread_join(m, &r), 0);
    CHECK(r == &cleaned);
    CHECK_INT(cleaned, 1);
    exit(0);
    return p;
}
int main(void) {
    pthread_t t;
    m = pthread_self();
    CHECK_INT(pthread_create(&t, 0, f, 0), 0);
    pthread_cleanup_push(clean, 0);
    pthread_exit(&cleaned);
    pthread_cleanup_pop(0);
    return 0;
}
