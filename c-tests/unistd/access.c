// peer: differs has no eaccess
/* access, faccessat. */
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    close(open("file", O_WRONLY | O_CREAT, 0666));
    CHECK_INT(mkdir("dir", 0777), 0);
    CHECK_INT(access("file", F_OK), 0);
    CHECK_INT(access("file", R_OK | W_OK), 0);
    CHECK_INT(access("dir", R_OK | W_OK | X_OK), 0);
    CHECK_ERRNO(access("none", F_OK), ENOENT);
    CHECK_ERRNO(access("", F_OK), ENOENT);
    CHECK_ERRNO(access("file", 8), EINVAL);
    CHECK_ERRNO(access("file/x", F_OK), ENOTDIR);
    CHECK_INT(symlink("none", "dangling"), 0);
    CHECK_ERRNO(access("dangling", F_OK), ENOENT);
    CHECK_INT(faccessat(AT_FDCWD, "dangling", F_OK, AT_SYMLINK_NOFOLLOW), 0);
    CHECK_INT(faccessat(AT_FDCWD, "file", R_OK, AT_EACCESS), 0);
    CHECK_ERRNO(faccessat(AT_FDCWD, "file", R_OK, 0x800), EINVAL);
    CHECK_ERRNO(faccessat(99, "file", R_OK, 0), EBADF);
    CHECK_INT(eaccess("file", R_OK), 0);
    CHECK_INT(euidaccess("file", W_OK), 0);
    return 0;
}
