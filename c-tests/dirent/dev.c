// peer: differs there is no /dev
/* /dev and /dev/fd, which the host does not have: their names, their files by every kind of path, their status. */
#define _GNU_SOURCE
#include "test.h"
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int has(DIR *dir, const char *name) {
    struct dirent *entry;
    int found = 0, count = 0;
    rewinddir(dir);
    while ((entry = readdir(dir))) {
        found += !strcmp(entry->d_name, name);
        CHECK(entry->d_ino != 0);
        CHECK(++count < 100);
    }
    return found;
}

static void listed(void) {
    DIR *dir = opendir("/dev");
    CHECK(dir != NULL);
    CHECK_INT(has(dir, "."), 1);
    CHECK_INT(has(dir, ".."), 1);
    CHECK_INT(has(dir, "null"), 1);
    CHECK_INT(has(dir, "tty"), 1);
    CHECK_INT(has(dir, "stderr"), 1);
    CHECK_INT(has(dir, "fd"), 1);
    CHECK_INT(has(dir, "0"), 0);
    CHECK_INT(has(dir, "root-file"), 0);
    struct stat by_path, by_directory;
    CHECK_INT(stat("/dev/null", &by_path), 0);
    CHECK_INT(fstatat(dirfd(dir), "null", &by_directory, 0), 0);
    CHECK(by_path.st_ino == by_directory.st_ino && S_ISCHR(by_directory.st_mode));
    CHECK_INT(faccessat(dirfd(dir), "zero", W_OK, 0), 0);
    CHECK_ERRNO(fstatat(dirfd(dir), "root-file", &by_directory, 0), ENOENT);
    int null = openat(dirfd(dir), "null", O_WRONLY);
    CHECK(null >= 0);
    CHECK_INT(write(null, "abc", 3), 3);
    CHECK_INT(closedir(dir), 0);

    dir = opendir("/dev/fd");
    CHECK(dir != NULL);
    CHECK_INT(has(dir, "0"), 1);
    CHECK_INT(has(dir, "2"), 1);
    CHECK_INT(has(dir, "null"), 0);
    CHECK_INT(closedir(dir), 0);
    CHECK_INT(close(null), 0);

    /* the number of a closed stream is an ordinary one again */
    dir = opendir("/");
    CHECK_INT(has(dir, "root-file"), 1);
    CHECK_INT(has(dir, "null"), 0);
    CHECK_INT(fstatat(dirfd(dir), "root-file", &by_path, 0), 0);
    CHECK_INT(closedir(dir), 0);
}

static void opened(void) {
    struct stat status;
    char byte;
    int dev = open("/dev", O_RDONLY | O_DIRECTORY);
    CHECK(dev >= 0);
    CHECK(fstat(dev, &status) == 0 && S_ISDIR(status.st_mode));
    CHECK_ERRNO(read(dev, &byte, 1), EISDIR);
    CHECK_INT(fstatat(dev, "full", &status, 0), 0);
    int full = openat(dev, "full", O_WRONLY);
    CHECK_ERRNO(write(full, "a", 1), ENOSPC);
    close(full);
    DIR *dir = fdopendir(dev);
    CHECK(dir != NULL);
    CHECK_INT(has(dir, "zero"), 1);
    CHECK_INT(closedir(dir), 0);
    CHECK_ERRNO(open("/dev", O_WRONLY), EISDIR);
}

static void by_any_path(void) {
    static const char *paths[] = {"/dev/null", "//dev//null", "/dev/./null", "/./dev/null", "dev/null", "./dev/null"};
    static const char *directories[] = {"/dev", "/dev/", "/dev/.", "//dev", "dev", "/dev/fd", "/dev/fd/"};
    char name[PATH_MAX];
    struct stat status;
    for (int i = 0; i < 6; i++) {
        CHECK(stat(paths[i], &status) == 0 && S_ISCHR(status.st_mode));
        CHECK_INT(access(paths[i], R_OK | W_OK), 0);
        CHECK(realpath(paths[i], name) != NULL);
        CHECK_STR(name, "/dev/null");
        int fd = open(paths[i], O_RDWR);
        CHECK(fd >= 0);
        CHECK_INT(close(fd), 0);
    }
    for (int i = 0; i < 7; i++) {
        CHECK(stat(directories[i], &status) == 0 && status.st_mode == (S_IFDIR | 0755));
        CHECK(lstat(directories[i], &status) == 0 && S_ISDIR(status.st_mode));
        CHECK_INT(access(directories[i], R_OK | X_OK), 0);
        CHECK(realpath(directories[i], name) != NULL);
        CHECK_STR(name, i < 5 ? "/dev" : "/dev/fd");
    }
    CHECK(stat("/dev/tty", &status) == 0 && S_ISCHR(status.st_mode));
    CHECK_ERRNO(stat("/dev/null/", &status), ENOTDIR);
    CHECK_ERRNO(stat("/dev/null/x", &status), ENOTDIR);
    CHECK_ERRNO(open("/dev/null/", O_RDONLY), ENOTDIR);
    CHECK_ERRNO(open("/dev/null/x", O_RDONLY), ENOTDIR);
    CHECK_ERRNO_IS(realpath("/dev/null/", name), NULL, ENOTDIR);
    CHECK_ERRNO_IS(realpath("/dev/none", name), NULL, ENOENT);
    CHECK_ERRNO_IS(opendir("/dev/null"), NULL, ENOTDIR);
    CHECK_ERRNO_IS(opendir("/dev/none"), NULL, ENOENT);
    CHECK_ERRNO_IS(opendir("/device"), NULL, ENOENT);
    CHECK_ERRNO(stat("/devnull", &status), ENOENT);
    CHECK_INT(chmod("/dev/null", 0600), 0);
    CHECK(stat("/dev/null", &status) == 0 && status.st_mode == (S_IFCHR | 0600));
    CHECK_INT(chmod("/dev/null", 0666), 0);
}

static void from_within(void) {
    char name[PATH_MAX];
    struct stat status;
    CHECK_INT(chdir("/dev"), 0);
    CHECK_STR(getcwd(name, sizeof name), "/dev");
    CHECK(stat("null", &status) == 0 && S_ISCHR(status.st_mode));
    CHECK(stat(".", &status) == 0 && S_ISDIR(status.st_mode));
    CHECK_INT(access("zero", R_OK), 0);
    CHECK_STR(realpath("full", name), "/dev/full");
    int fd = open("null", O_RDONLY);
    CHECK(fd >= 0);
    close(fd);
    DIR *dir = opendir(".");
    CHECK(dir && has(dir, "urandom"));
    closedir(dir);
    CHECK_INT(chdir("/"), 0);
    CHECK_ERRNO(chdir("/dev/null"), ENOTDIR);
}

int main(void) {
    close(open("/root-file", O_WRONLY | O_CREAT, 0600));
    listed();
    opened();
    by_any_path();
    from_within();
    return 0;
}
