// peer: differs has no readdir_r
/* readdir_r. */
#include "test.h"
#include "list.h"

int main(void) {
    list_make("dir", 10, 255);
    DIR *dir = opendir("dir");
    union {
        struct dirent entry;
        char room[9 + 256];
    } u;
    struct dirent *result;
    int found = 0;
    errno = 0;
    while (readdir_r(dir, &u.entry, &result) == 0 && result) {
        CHECK(result == &u.entry);
        if (result->d_name[0] != '.') {
            CHECK(strcmp(result->d_name, list_name(atoi(result->d_name), 255)) == 0);
            found++;
        }
    }
    CHECK(result == NULL && errno == 0);
    CHECK_INT(found, 10);
    close(dirfd(dir));
    rewinddir(dir);
    CHECK_INT(readdir_r(dir, &u.entry, &result), EBADF);
    CHECK_INT(errno, 0);
    return 0;
}
