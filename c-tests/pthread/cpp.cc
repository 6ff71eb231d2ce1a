// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "test.h"
#include <pthread.h>
#include <semaphore.h>
#include <threads.h>

static int alive;

struct Counted {
    Counted() { alive++; }
    ~Counted() { alive--; }
};

class Lock {
    pthread_mutex_t &mutex;

public:
    explicit Lock(pthread_mutex_t &m) : mutex(m) { CHECK_INT(pthread_mutex_lock(&mutex), 0); }
    ~Lock() { CHECK_INT(pthread_mutex_unlock(&mutex), 0); }
};

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static long total;

struct Task {
    long from, to;
    static void *run(void *argument) {
        Counted counted;
        Task *task = static_cast<Task *>(argument);
        for (long i = task->from; i < task->to; i++) {
            Lock lock(mutex);
            total += i;
        }
        return nullptr;
    }
};

// A thread that is left has its objects stay: their destructors do not run.
static void *leave(void *argument) {
    Counted counted;
    pthread_exit(argument);
}

int main() {
    pthread_t threads[4];
    Task tasks[4];
    for (int i = 0; i < 4; i++) {
        tasks[i] = {i * 25L, (i + 1) * 25L};
        CHECK_INT(pthread_create(&threads[i], nullptr, Task::run, &tasks[i]), 0);
    }
    for (pthread_t thread : threads)
        CHECK_INT(pthread_join(thread, nullptr), 0);
    CHECK_INT(total, 4950);
    CHECK_INT(alive, 0);
    void *result = nullptr;
    CHECK(pthread_create(&threads[0], nullptr, leave, &total) == 0 && pthread_join(threads[0], &result) == 0);
    CHECK(result == &total);
    CHECK_INT(alive, 1);
    thrd_t thread;
    int code = 0;
    CHECK_INT(thrd_create(&thread, [](void *argument) { return *static_cast<int *>(argument) + 1; }, &alive), thrd_success);
    CHECK(thrd_join(thread, &code) == thrd_success && code == 2);
    return 0;
}
