/* A directory of 100,000 entries: each is listed once, by readdir and by scandir; then all are removed while it is read. */
// peer: skip slow
// skip-O0
// hostflags: --timeout 120
#include "test.h"
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { COUNT = 100000 };

static char seen[COUNT];

static int number(const char *name) { return name[0] == 'e' ? atoi(name + 1) : -1; }

int main(void) {
    char name[30];
    CHECK_INT(mkdir("many", 0777), 0);
    int wrong = 0;
    for (int i = 0; i < COUNT; i++) {
        sprintf(name, "many/e%d", i);
        int fd = open(name, O_WRONLY | O_CREAT, 0666);
        wrong += fd < 0 || close(fd);
    }
    CHECK_INT(wrong, 0);
    DIR *d = opendir("many");
    CHECK(d != NULL);
    int count = 0;
    for (struct dirent *e; (e = readdir(d)); count++)
        if (number(e->d_name) >= 0) seen[number(e->d_name)]++;
    CHECK_INT(count, COUNT + 2);
    for (int i = 0; i < COUNT; i++) wrong += seen[i] != 1;
    CHECK_INT(wrong, 0);
    struct dirent **all;
    CHECK_INT(scandir("many", &all, NULL, alphasort), COUNT + 2);
    for (int i = 1; i < COUNT + 2; i++) wrong += strcoll(all[i - 1]->d_name, all[i]->d_name) >= 0;
    CHECK_INT(wrong, 0);
    for (int i = 0; i < COUNT + 2; i++) free(all[i]);
    free(all);
    rewinddir(d);
    for (struct dirent *e; (e = readdir(d));)
        if (number(e->d_name) >= 0) {
            sprintf(name, "many/%s", e->d_name);
            wrong += unlink(name) != 0;
        }
    CHECK_INT(wrong, 0);
    CHECK_INT(closedir(d), 0);
    CHECK_INT(rmdir("many"), 0);
    return 0;
}
