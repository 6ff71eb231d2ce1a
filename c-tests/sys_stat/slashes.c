// peer: differs leaves slashes at the end to the host
/* A slash or a dot at the end of a path: it names a directory, and a link is followed (XBD 4.16). */
#include "test.h"
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    struct stat s;
    char text[8];
    close(open("f", O_CREAT | O_WRONLY, 0666));
    CHECK_INT(mkdir("d", 0777), 0);
    CHECK_INT(symlink("f", "lf"), 0);
    CHECK_INT(symlink("d", "ld"), 0);
    CHECK_INT(symlink("nowhere", "l"), 0);
    CHECK_INT(symlink("f/", "slash"), 0);

    static const char *const files[] = {"f/", "f/.", "f//", "lf/", "lf/.", "lf/./"};
    for (unsigned i = 0; i < sizeof files / sizeof *files; i++) {
        CHECK_ERRNO(lstat(files[i], &s), ENOTDIR);
        CHECK_ERRNO(stat(files[i], &s), ENOTDIR);
        CHECK_ERRNO(access(files[i], F_OK), ENOTDIR);
        CHECK_ERRNO(open(files[i], O_RDONLY), ENOTDIR);
        CHECK_ERRNO(open(files[i], O_WRONLY | O_CREAT, 0666), ENOTDIR);
        CHECK_ERRNO(unlink(files[i]), ENOTDIR);
        CHECK_ERRNO(readlink(files[i], text, sizeof text), ENOTDIR);
        CHECK_ERRNO(utimensat(AT_FDCWD, files[i], NULL, 0), ENOTDIR);
        CHECK_ERRNO(link(files[i], "new"), ENOTDIR);
        CHECK_ERRNO(truncate(files[i], 0), ENOTDIR);
        CHECK_ERRNO(opendir(files[i]), ENOTDIR);
        CHECK_ERRNO(chmod(files[i], 0600), ENOTDIR);
        CHECK_ERRNO(symlink("x", files[i]), ENOTDIR);
    }
    CHECK_ERRNO(stat("slash", &s), ENOTDIR);
    static const char *const directories[] = {"d/", "d/.", "d//", "ld/", "ld/.", "ld//./", ".", "./", "/", "//", "/."};
    for (unsigned i = 0; i < sizeof directories / sizeof *directories; i++) {
        CHECK_INT(lstat(directories[i], &s), 0);
        CHECK(S_ISDIR(s.st_mode));
        CHECK_INT(fstatat(AT_FDCWD, directories[i], &s, AT_SYMLINK_NOFOLLOW), 0);
        CHECK(S_ISDIR(s.st_mode));
        CHECK_INT(close(open(directories[i], O_RDONLY | O_NOFOLLOW)), 0);
        CHECK_ERRNO(open(directories[i], O_WRONLY), EISDIR);
        CHECK_INT(access(directories[i], R_OK | W_OK | X_OK), 0);
    }
    CHECK_INT(lstat("ld", &s), 0);
    CHECK(S_ISLNK(s.st_mode));
    CHECK_ERRNO(readlink("ld/", text, sizeof text), EINVAL);
    CHECK_ERRNO(stat("l/", &s), ENOENT);
    CHECK_ERRNO(stat("none/", &s), ENOENT);

    /* new names */
    CHECK_ERRNO(open("new/", O_WRONLY | O_CREAT, 0666), ENOENT);
    CHECK_ERRNO(open("d/", O_WRONLY | O_CREAT, 0666), EISDIR);
    CHECK_ERRNO(link("f", "new/"), ENOENT);
    CHECK_ERRNO(symlink("f", "new/"), ENOENT);
    CHECK_ERRNO(rename("f", "new/"), ENOTDIR);
    CHECK_ERRNO(rename("f/", "new"), ENOTDIR);
    CHECK_INT(mkdir("new/", 0777), 0);
    CHECK_INT(rename("new/", "other/"), 0);
    CHECK_ERRNO(rename("other/.", "new"), EINVAL);
    CHECK_ERRNO(rmdir("other/."), EINVAL);
    CHECK_ERRNO(rmdir("other/.."), ENOTEMPTY);
    CHECK_ERRNO(rmdir("f/"), ENOTDIR);
    CHECK_INT(rmdir("other//"), 0);

    /* links that are followed for a new name of their target */
    CHECK_INT(linkat(AT_FDCWD, "lf", AT_FDCWD, "hard", AT_SYMLINK_FOLLOW), 0);
    CHECK(lstat("hard", &s) == 0 && S_ISREG(s.st_mode) && s.st_nlink == 2);
    CHECK_INT(linkat(AT_FDCWD, "lf", AT_FDCWD, "soft", 0), 0);
    CHECK(lstat("soft", &s) == 0 && S_ISLNK(s.st_mode));
    CHECK_INT(linkat(AT_FDCWD, "f", AT_FDCWD, "plain", AT_SYMLINK_FOLLOW), 0);
    CHECK_ERRNO(linkat(AT_FDCWD, "l", AT_FDCWD, "x", AT_SYMLINK_FOLLOW), ENOENT);
    return 0;
}
