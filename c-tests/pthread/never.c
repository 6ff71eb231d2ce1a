// exit: 134
// peer: differs its condition variables return at once
#include <pthread.h>

int main(void) {
    pthread_cond_t c = PTHREAD_COND_INITIALIZER;
    pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&m);
    pthread_cond_wait(&c, &m); /* nobody could ever signal: reported, not hung */
    return 0;
}
