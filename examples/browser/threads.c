/* Threads in a browser: four of them find primes and hand them to main through a queue, which sorts and counts them. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { THREADS = 4, LIMIT = 20000, CAPACITY = 8 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t has_room = PTHREAD_COND_INITIALIZER, has_items = PTHREAD_COND_INITIALIZER;
static int queue[CAPACITY], count, producers = THREADS;
static _Thread_local int found;

static void put(int number) {
    pthread_mutex_lock(&lock);
    while (count == CAPACITY)
        pthread_cond_wait(&has_room, &lock);
    queue[count++] = number;
    pthread_cond_signal(&has_items);
    pthread_mutex_unlock(&lock);
}

/* The next number, or 0 when all threads have ended. */
static int take(void) {
    int number = 0;
    pthread_mutex_lock(&lock);
    while (count == 0 && producers > 0)
        pthread_cond_wait(&has_items, &lock);
    if (count > 0) {
        number = queue[--count];
        pthread_cond_signal(&has_room);
    }
    pthread_mutex_unlock(&lock);
    return number;
}

static int is_prime(int number) {
    for (int divisor = 2; divisor * divisor <= number; divisor++)
        if (number % divisor == 0)
            return 0;
    return number > 1;
}

static void *search(void *argument) {
    int first = *(int *)argument;
    for (int number = first; number < LIMIT; number += THREADS)
        if (is_prime(number)) {
            found++;
            put(number);
        }
    pthread_mutex_lock(&lock);
    producers--;
    pthread_cond_broadcast(&has_items);
    pthread_mutex_unlock(&lock);
    return (void *)(long)found;
}

static int compare(const void *a, const void *b) {
    return *(const int *)a - *(const int *)b;
}

int main(void) {
    static int primes[LIMIT];
    pthread_t threads[THREADS];
    int starts[THREADS], total = 0;
    for (int i = 0; i < THREADS; i++) {
        starts[i] = i;
        int wrong = pthread_create(&threads[i], NULL, search, &starts[i]);
        if (wrong) {
            fprintf(stderr, "pthread_create: %s\n", strerror(wrong));
            return 1;
        }
    }
    for (int prime; (prime = take());)
        primes[total++] = prime;
    for (int i = 0; i < THREADS; i++) {
        void *result;
        pthread_join(threads[i], &result);
        printf("thread %d found %ld\n", i, (long)result);
    }
    qsort(primes, total, sizeof *primes, compare);
    printf("%d primes below %d, the last is %d\n", total, LIMIT, primes[total - 1]);
    usleep(1000);
    FILE *file = fopen("/primes.txt", "w");
    for (int i = 0; file && i < total; i++)
        fprintf(file, "%d\n", primes[i]);
    return file && fclose(file) == 0 ? 5 : 1;
}
