// peer: differs does not look at a null stream
/* rewinddir, telldir, seekdir. */
#define _GNU_SOURCE
#include "test.h"
#include "list.h"

int main(void) {
    list_make("dir", 500, 60);
    DIR *dir = opendir("dir");
    static long offsets[600];
    static char *name[600];
    int count = 0;
    struct dirent *entry;
    for (;;) {
        offsets[count] = telldir(dir);
        if (!(entry = readdir(dir))) break;
        name[count++] = strdup(entry->d_name);
    }
    CHECK(count >= 500 && count <= 502);
    for (int i = 0; i < count; i++) {
        int k = i * 211 % count;
        seekdir(dir, offsets[k]);
        CHECK_INT(telldir(dir), offsets[k]);
        entry = readdir(dir);
        CHECK(entry && strcmp(entry->d_name, name[k]) == 0);
    }
    seekdir(dir, offsets[count]);
    CHECK(readdir(dir) == NULL);
    seekdir(dir, offsets[count - 1]);
    CHECK(readdir(dir) != NULL && readdir(dir) == NULL);

    /* rewinding shows what has changed */
    int fd = open("dir/new", O_WRONLY | O_CREAT, 0666);
    close(fd);
    rewinddir(dir);
    CHECK_INT(telldir(dir), offsets[0]);
    int again = 0, new = 0;
    while ((entry = readdir(dir))) {
        again++;
        new += strcmp(entry->d_name, "new") == 0;
    }
    CHECK(again == count + 1 && new == 1);
    CHECK_INT(closedir(dir), 0);
    CHECK_ERRNO(telldir(NULL), EBADF);
    return 0;
}
