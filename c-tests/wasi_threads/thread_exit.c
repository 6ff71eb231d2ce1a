// exit: 3
/* exit in a thread ends the program with its status. */
#include "test.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static void *start(void *argument) {
    printf("bye\n");
    exit(3);
    return argument;
}

int main(void) {
    pthread_t thread;
    CHECK_INT(pthread_create(&thread, NULL, start, NULL), 0);
    pthread_join(thread, NULL);
    return 0;
}
