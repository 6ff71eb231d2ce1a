// inject: fd_readdir:errno=io:after=1
/* An error shows after what was read before it, and does not look like the end. */
#include "test.h"
#include "list.h"

int main(void) {
    list_make("dir", 300, 100);
    DIR *dir = opendir("dir");
    int found = 0;
    errno = 0;
    while (readdir(dir)) found++;
    CHECK(found > 0 && found < 300);
    CHECK_INT(errno, EIO);
    CHECK_INT(closedir(dir), 0);
    struct dirent **list;
    CHECK_ERRNO(scandir("dir", &list, NULL, NULL), EIO);
    return 0;
}
