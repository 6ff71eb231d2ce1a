// inject: path_filestat_get:errno=io:after=2
/* nftw fails when a file's status cannot be found out for another reason than lack of permission. */
#define _XOPEN_SOURCE 700
#include "test.h"
#include <fcntl.h>
#include <ftw.h>
#include <sys/stat.h>

static int visit(const char *path, const struct stat *s, int kind, struct FTW *where) {
    (void)path, (void)s, (void)where;
    CHECK(kind != FTW_NS && kind != FTW_DNR);
    return 0;
}

int main(void) {
    close(open("a", O_WRONLY | O_CREAT, 0666));
    close(open("b", O_WRONLY | O_CREAT, 0666));
    close(open("c", O_WRONLY | O_CREAT, 0666));
    CHECK_ERRNO(nftw(".", visit, 3, FTW_PHYS), EIO);
    return 0;
}
