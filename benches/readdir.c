/* Lists the directory given: how many entries, how long it took, and how much memory it cost beyond what the program
   had before. benches/readdir.sh makes the directories and runs it. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static long now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (long)(t.tv_sec * 1000000 + t.tv_nsec / 1000);
}

int main(int argc, char **argv) {
    const char *name = argc > 1 ? argv[1] : "/";
    char *before = malloc(64);
    long start = now();
    DIR *dir = opendir(name);
    if (!dir) {
        perror(name);
        return 1;
    }
    long entries = 0, bytes = 0;
    for (struct dirent *entry; (entry = readdir(dir));) {
        entries++;
        bytes += (long)strlen(entry->d_name);
    }
    long end = now();
    char *after = malloc(64);
    closedir(dir);
    printf("%ld entries, %ld bytes of names, %ld microseconds, %ld bytes of memory\n", entries, bytes, end - start,
           (long)(after - before));
    return 0;
}
