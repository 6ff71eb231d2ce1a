// Errors of every call on paths arrive in errno.
// inject: path_create_directory:errno=nospc
// inject: path_remove_directory:errno=busy
// inject: path_unlink_file:errno=rofs
// inject: path_rename:errno=xdev
// inject: path_link:errno=mlink
// inject: path_symlink:errno=nosys
// inject: path_readlink:errno=io
// inject: path_filestat_set_times:errno=perm
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/time.h>
#include "test.h"

int main(void) {
    char text[8];
    CHECK(close(open("/file", O_CREAT | O_WRONLY, 0666)) == 0);
    CHECK_ERRNO(mkdir("/new", 0777), ENOSPC);
    CHECK_ERRNO(mkdirat(3, "new", 0777), ENOSPC);
    CHECK_ERRNO(rmdir("/file"), EBUSY);
    CHECK_ERRNO(unlink("/file"), EROFS);
    CHECK_ERRNO(unlinkat(3, "file", 0), EROFS);
    CHECK_ERRNO(unlinkat(3, "file", AT_REMOVEDIR), EBUSY);
    CHECK_ERRNO(remove("/file"), EROFS);
    CHECK_ERRNO(rename("/file", "/new"), EXDEV);
    CHECK_ERRNO(renameat(3, "file", 3, "new"), EXDEV);
    CHECK_ERRNO(link("/file", "/new"), EMLINK);
    CHECK_ERRNO(symlink("file", "/new"), ENOSYS);
    CHECK_ERRNO(readlink("/file", text, sizeof text), EIO);
    CHECK_ERRNO(utimensat(AT_FDCWD, "/file", NULL, 0), EPERM);
    CHECK_ERRNO(utimes("/file", NULL), EPERM);
    return 0;
}
