/* In C++ a thread is a number, as with wasi-libc: the names of functions that take one are the same in its objects. */
#include "test.h"
#include <pthread.h>
#include <sys/types.h>
#include <threads.h>

void takes(pthread_t *thread) { CHECK(pthread_equal(*thread, pthread_self())); }

static_assert(__is_same(pthread_t, unsigned long), "");
static_assert(__is_same(thrd_t, unsigned long), "");

int main() {
    void mangled(unsigned long *) __asm__("_Z5takesPm");
    pthread_t self = pthread_self();
    mangled(&self);
    CHECK(thrd_equal(self, thrd_current()));
    CHECK(!pthread_equal(self, 0));
    return 0;
}
