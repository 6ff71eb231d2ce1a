// hostflags: --no-dir --dir one::/one --dir two::/two
/* The number of a closed pre-opened directory may be another file's: that is no way to the directory any more. A
   renumbered one is found under its new number. */
// peer: differs keeps the closed descriptor in its table, and takes whatever has its number for the directory
#include "test.h"
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <wasi/libc-find-relpath.h>
#include <wasi/libc.h>

int main(void) {
    const char *prefix, *rest;
    CHECK_INT(mkdir("/two/dir", 0777), 0);
    int one = __wasilibc_find_abspath("/one", &prefix, &rest);
    CHECK_INT(close(one), 0);
    CHECK_ERRNO(open("/one/file", O_WRONLY | O_CREAT, 0666), ENOENT);
    int dir = open("/two/dir", O_RDONLY | O_DIRECTORY);
    CHECK(dir == one || __wasilibc_fd_renumber(dir, one) == 0);
    CHECK_ERRNO(open("/one/file", O_WRONLY | O_CREAT, 0666), ENOENT);
    CHECK_ERRNO(open("/two/dir/file", O_RDONLY), ENOENT);

    int two = __wasilibc_find_abspath("/two", &prefix, &rest);
    int other = open("/two/other", O_WRONLY | O_CREAT, 0666);
    CHECK_INT(__wasilibc_fd_renumber(two, other), 0);
    CHECK_INT(__wasilibc_find_abspath("/two", &prefix, &rest), other);
    CHECK_INT(access("/two/other", F_OK), 0);
    return 0;
}
