/* Clean-up handlers, then destructors of values. */
#include "test.h"
#include <pthread.h>
#include <string.h>
static char text[32];
static pthread_key_t k;
static void add(void *p) { strcat(text, p); }
static void *f(void *p) {
    pthread_setspecific(k, "k");
    pthread_cleanup_push(add, "1");
    pthread_cleanup_push(add, "2");
    pthread_cleanup_push(add, "3");
    pthread_cleanup_pop(1);
    pthread_cleanup_push(add, "x");
    pthread_cleanup_pop(0);
    if (p)
        pthread_cancel(pthread_self()), pthread_testcancel();
    else
        pthread_exit(0);
    pthread_cleanup_pop(0);
    pthread_cleanup_pop(0);
    return 0;
}
static void *ret(void *p) {
    pthread_cleanup_push(add, "r");
    pthread_cleanup_pop(1);
    return p;
}
int main(void) {
    pthread_t t;
    pthread_key_create(&k, add);
    for (int i = 0; i < 2; i++) {
        *text = 0;
        CHECK_INT(pthread_create(&t, 0, f, i ? text : 0), 0);
        CHECK_INT(pthread_join(t, 0), 0);
        CHECK_STR(text, "321k");
    }
    *text = 0;
    CHECK_INT(pthread_create(&t, 0, ret, 0), 0);
    CHECK_INT(pthread_join(t, 0), 0);
    CHECK_STR(text, "r");
    return 0;
}
