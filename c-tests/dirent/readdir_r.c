// peer: differs has no readdir_r
/* readdir_r. */
#include "test.h"
#include "list.h"

int main(void) {
    list_make("dir", 10, 255);
    DIR *dir = opendir("dir");
    union {
        struct dirent entry;
        char buffer[9 + 256];
    } u;
    struct dirent *result;
    int found = 0, seen = 0;
    errno = 0;
    while (readdir_r(dir, &u.entry, &result) == 0 && result) {
        CHECK(result == &u.entry);
        if (result->d_name[0] != '.') {
            int i = atoi(result->d_name);
            struct stat data;
            CHECK(i >= 0 && i < 10 && !(seen & 1 << i));
            seen |= 1 << i;
            CHECK_STR(result->d_name, list_name(i, 255));
            CHECK_INT(result->d_type, DT_REG);
            CHECK(fstatat(dirfd(dir), result->d_name, &data, 0) == 0 && data.st_ino == result->d_ino);
            found++;
        } else {
            CHECK_INT(result->d_type, DT_DIR);
        }
    }
    CHECK(result == NULL && errno == 0);
    CHECK_INT(found, 10);
    /* At the end it stays there. */
    CHECK_INT(readdir_r(dir, &u.entry, &result), 0);
    CHECK(result == NULL);
    close(dirfd(dir));
    rewinddir(dir);
    CHECK_INT(readdir_r(dir, &u.entry, &result), EBADF);
    CHECK_INT(errno, 0);
    return 0;
}
