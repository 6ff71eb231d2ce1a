/* Lines of several threads on one stream stay whole; flockfile keeps several together; _unlocked functions need it. */
#include "test.h"
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { THREADS = 6, LINES = 400 };

static FILE *out;

static void *print(void *argument) {
    int id = (int)(intptr_t)argument;
    for (int i = 0; i < LINES; i++) {
        fprintf(out, "%d %d %s\n", id, i, "abcdefghijklmnopqrstuvwxyz");
        if (i % 8) continue;
        flockfile(out);
        fputs("pair ", out);
        putc_unlocked('0' + id, out);
        fputc('\n', out);
        fprintf(out, "pair %d\n", id);
        funlockfile(out);
    }
    return 0;
}

static void *try_lock(void *argument) {
    (void)argument;
    return (void *)(intptr_t)ftrylockfile(out);
}

int main(void) {
    pthread_t threads[THREADS];
    out = fopen("/lines", "w+");
    CHECK(out != NULL);
    for (int i = 0; i < THREADS; i++) CHECK_INT(pthread_create(&threads[i], 0, print, (void *)(intptr_t)i), 0);
    for (int i = 0; i < THREADS; i++) CHECK_INT(pthread_join(threads[i], 0), 0);
    rewind(out);
    char line[128], first[128];
    int next[THREADS] = {0}, pairs = 0, wrong = 0, id, number;
    char text[64];
    while (fgets(line, sizeof line, out)) {
        if (!strncmp(line, "pair ", 5)) {
            strcpy(first, line);
            wrong += !fgets(line, sizeof line, out) || strcmp(line, first);
            pairs++;
        } else {
            wrong += sscanf(line, "%d %d %63s", &id, &number, text) != 3 ||
                     strcmp(text, "abcdefghijklmnopqrstuvwxyz") || number != next[id]++;
        }
    }
    CHECK_INT(wrong, 0);
    CHECK_INT(pairs, THREADS * LINES / 8);
    for (int i = 0; i < THREADS; i++) CHECK_INT(next[i], LINES);

    void *result;
    flockfile(out);
    flockfile(out);
    CHECK_INT(ftrylockfile(out), 0);
    CHECK(pthread_create(&threads[0], 0, try_lock, 0) == 0 && pthread_join(threads[0], &result) == 0 && result);
    funlockfile(out);
    funlockfile(out);
    funlockfile(out);
    CHECK(pthread_create(&threads[0], 0, try_lock, 0) == 0 && pthread_join(threads[0], &result) == 0 && !result);
    return 0;
}
