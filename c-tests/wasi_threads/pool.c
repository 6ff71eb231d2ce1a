/* A pool of eight threads that work off 1,000 tasks, which add further ones. */
#include "test.h"
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

enum { WORKERS = 8, TASKS = 1000 };

struct task {
    struct task *next;
    int number;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static struct task *tasks;
static int done[TASKS], added, finished;
static atomic_int concurrent, most;

static void add(int number) {
    struct task *task = malloc(sizeof *task);
    task->number = number;
    pthread_mutex_lock(&lock);
    task->next = tasks;
    tasks = task;
    added++;
    pthread_cond_signal(&changed);
    pthread_mutex_unlock(&lock);
}

static void work(struct task *task) {
    int now = ++concurrent, seen = most;
    while (now > seen && !atomic_compare_exchange_weak(&most, &seen, now));
    int number = task->number;
    free(task);
    done[number]++;
    /* A heap of tasks: each adds two. */
    if (number * 2 + 1 < TASKS) add(number * 2 + 1);
    if (number * 2 + 2 < TASKS) add(number * 2 + 2);
    concurrent--;
}

static void *worker(void *argument) {
    long count = 0;
    (void)argument;
    pthread_mutex_lock(&lock);
    while (finished < TASKS) {
        struct task *task = tasks;
        if (!task) {
            pthread_cond_wait(&changed, &lock);
            continue;
        }
        tasks = task->next;
        pthread_mutex_unlock(&lock);
        work(task);
        count++;
        pthread_mutex_lock(&lock);
        if (++finished == TASKS) pthread_cond_broadcast(&changed);
    }
    pthread_mutex_unlock(&lock);
    return (void *)count;
}

int main(void) {
    pthread_t threads[WORKERS];
    long sum = 0;
    for (int i = 0; i < WORKERS; i++) CHECK_INT(pthread_create(&threads[i], 0, worker, 0), 0);
    add(0);
    for (int i = 0; i < WORKERS; i++) {
        void *count;
        CHECK_INT(pthread_join(threads[i], &count), 0);
        sum += (long)count;
    }
    CHECK_INT(sum, TASKS);
    CHECK_INT(added, TASKS);
    int wrong = 0;
    for (int i = 0; i < TASKS; i++) wrong += done[i] != 1;
    CHECK_INT(wrong, 0);
    CHECK(most >= 1 && most <= WORKERS);
    return 0;
}
