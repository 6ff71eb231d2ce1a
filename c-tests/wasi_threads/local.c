/* Thread-local variables, errno, and functions that keep something between calls: each thread has its own. */
#include "test.h"
#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static _Thread_local int small = 7;
static _Thread_local struct {
    _Alignas(64) char bytes[200];
} large = {"initial"};
static pthread_barrier_t barrier;
static int wrong;
static void *addresses[4];

static void *start(void *argument) {
    int id = (int)(intptr_t)argument, bad = 0;
    char text[32], expected[8], *piece;
    bad += small != 7 || strcmp(large.bytes, "initial") || (uintptr_t)&large % 64 || errno != 0;
    addresses[id] = &small;
    small = id;
    large.bytes[0] = (char)('a' + id);
    errno = id + 1;
    snprintf(text, sizeof text, "%d0 %d1 %d2", id, id, id);
    piece = strtok(text, " ");
    for (int i = 0; i < 3; i++) {
        snprintf(expected, sizeof expected, "%d%d", id, i);
        bad += !piece || strcmp(piece, expected);
        pthread_barrier_wait(&barrier);
        piece = strtok(NULL, " ");
    }
    bad += piece != NULL;
    time_t when = (time_t)id * 86400;
    struct tm *day = gmtime(&when);
    pthread_barrier_wait(&barrier);
    bad += day->tm_mday != id + 1;
    bad += close(-1) != -1 || errno != EBADF;
    errno = id + 1;
    pthread_barrier_wait(&barrier);
    bad += small != id || large.bytes[0] != 'a' + id || errno != id + 1;
    __atomic_fetch_add(&wrong, bad, __ATOMIC_SEQ_CST);
    return 0;
}

int main(void) {
    pthread_t threads[4];
    errno = 42;
    pthread_barrier_init(&barrier, 0, 4);
    for (int i = 0; i < 4; i++) CHECK_INT(pthread_create(&threads[i], 0, start, (void *)(intptr_t)i), 0);
    for (int i = 0; i < 4; i++) CHECK_INT(pthread_join(threads[i], 0), 0);
    CHECK_INT(wrong, 0);
    CHECK_INT(errno, 42);
    CHECK_INT(small, 7);
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < i; j++) CHECK(addresses[i] != addresses[j]);
    return 0;
}
