// The host fails to list: null with errno, which is not the end.
// inject: fd_readdir:errno=io:times=1
#include <dirent.h>
#include <stdlib.h>
#include "test.h"

int main(void) {
    DIR *dir = opendir("/");
    CHECK(dir != NULL);
    CHECK_ERRNO(readdir(dir), EIO);
    rewinddir(dir);
    errno = 0;
    CHECK(readdir(dir) != NULL);
    CHECK_INT(closedir(dir), 0);
    return 0;
}
