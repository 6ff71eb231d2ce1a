/* State of the library that all threads use at once: environment, descriptors, directories, time zone, handlers for the end, a
   pipe between threads. */
#include "test.h"
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { THREADS = 6, ROUNDS = 150 };

static atomic_int wrong;
static int ends[2];

static void *work(void *argument) {
    int id = (int)(intptr_t)argument;
    char name[32], value[32], path[32];
    snprintf(name, sizeof name, "VARIABLE%d", id);
    for (int i = 0; i < ROUNDS; i++) {
        snprintf(value, sizeof value, "%d", i);
        wrong += setenv(name, value, 1) != 0;
        const char *now = getenv(name);
        wrong += !now || strcmp(now, value);
        if (i % 7 == 0) wrong += unsetenv(name) != 0 || getenv(name);

        snprintf(path, sizeof path, "/file%d", id);
        int fd = open(path, O_CREAT | O_RDWR | O_TRUNC, 0644);
        int copy = dup(fd);
        wrong += fd < 0 || copy < 0 || write(copy, path, 6) != 6 || close(fd) || pread(copy, value, 6, 0) != 6 ||
                 memcmp(value, path, 6) || close(copy);

        DIR *dir = opendir("/");
        struct dirent *entry;
        int found = 0;
        while (dir && (entry = readdir(dir))) found += !strcmp(entry->d_name, path + 1);
        wrong += !dir || found != 1 || closedir(dir);

        time_t when = 86400 * i;
        struct tm local;
        wrong += !localtime_r(&when, &local) || mktime(&local) != when;
        wrong += write(ends[1], "x", 1) != 1;
    }
    return 0;
}

int main(void) {
    pthread_t threads[THREADS];
    char bytes[64];
    int got = 0;
    CHECK_INT(pipe(ends), 0);
    for (int i = 0; i < THREADS; i++) CHECK_INT(pthread_create(&threads[i], 0, work, (void *)(intptr_t)i), 0);
    while (got < THREADS * ROUNDS) {
        int count = (int)read(ends[0], bytes, sizeof bytes);
        if (count <= 0) break;
        got += count;
    }
    CHECK_INT(got, THREADS * ROUNDS);
    for (int i = 0; i < THREADS; i++) CHECK_INT(pthread_join(threads[i], 0), 0);
    CHECK_INT(wrong, 0);
    return 0;
}
