/* pthread_exit in main: the program ends with the last thread, with status 0, and flushes. */
#include "test.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void at_end(void) { puts("end"); }

static void *start(void *argument) {
    nanosleep(&(struct timespec){0, 20000000}, NULL);
    printf("thread\n");
    return argument;
}

int main(void) {
    pthread_t thread;
    atexit(at_end);
    printf("main\n");
    CHECK_INT(pthread_create(&thread, NULL, start, NULL), 0);
    pthread_exit(NULL);
}
