/* A program without malloc of its own reads many directories at a time, large ones among them. */
#include "test.h"
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DIRECTORIES = 12, FILES = 300 };

static int count(DIR *dir) {
    int n = 0;
    for (struct dirent *entry; (entry = readdir(dir));) { n += entry->d_name[0] == 'f' && strlen(entry->d_name) == 60; }
    return n;
}

int main(void) {
    DIR *dirs[DIRECTORIES];
    for (int i = 0; i < DIRECTORIES; i++) {
        char name[8];
        snprintf(name, sizeof name, "d%d", i);
        CHECK_INT(mkdir(name, 0777), 0);
        for (int k = 0; k < (i == 3 ? FILES : i); k++) {
            char path[80];
            snprintf(path, sizeof path, "%s/f%059d", name, k);
            int fd = open(path, O_CREAT | O_WRONLY, 0666);
            CHECK(fd >= 0 && close(fd) == 0);
        }
    }
    for (int round = 0; round < 20; round++) {
        for (int i = 0; i < DIRECTORIES; i++) {
            char name[8];
            snprintf(name, sizeof name, "d%d", i);
            CHECK((dirs[i] = opendir(name)) != NULL);
        }
        for (int i = 0; i < DIRECTORIES; i++) { CHECK_INT(count(dirs[i]), i == 3 ? FILES : i); }
        for (int i = DIRECTORIES; i--;) { CHECK_INT(closedir(dirs[i]), 0); }
    }
    CHECK(__builtin_wasm_memory_size(0) < 40); /* what is given back is used again */
    return 0;
}
