// live-blocks: 2
// peer: differs takes null streams and names, and fdopendir of a file is EBADF
/* opendir, readdir, closedir, dirfd, fdopendir, fdclosedir: types, ends, mistakes. */
#define _GNU_SOURCE
#include "test.h"
#include "list.h"
#include <stddef.h>

/* A name of wasi-libc's, which the header does not declare. */
DIR *opendirat(int, const char *);

int main(void) {
    CHECK_INT(offsetof(struct dirent, d_name), 9);
    CHECK_INT(mkdir("empty", 0777), 0);
    list_all("empty", 0, 5);
    list_make("few", 10, 20);
    list_all("few", 10, 20);
    list_all("few/", 10, 20);
    list_all("./few/../few/.", 10, 20);

    CHECK_INT(mkdir("types", 0777), 0);
    CHECK_INT(mkdir("types/dir", 0777), 0);
    close(open("types/file", O_WRONLY | O_CREAT, 0666));
    CHECK_INT(symlink("file", "types/link"), 0);
    DIR *dir = opendir("types");
    struct dirent *entry;
    int seen = 0;
    while ((entry = readdir(dir))) {
        struct stat s;
        if (strcmp(entry->d_name, "..") != 0) {
            CHECK_INT(fstatat(dirfd(dir), entry->d_name, &s, AT_SYMLINK_NOFOLLOW), 0);
            CHECK(entry->d_ino == s.st_ino);
            CHECK_INT(DTTOIF(entry->d_type), s.st_mode & S_IFMT);
            CHECK_INT(IFTODT(s.st_mode), entry->d_type);
        }
        switch (entry->d_type) {
        case DT_DIR: seen += strcmp(entry->d_name, "dir") == 0; break;
        case DT_REG: seen += 10 * (strcmp(entry->d_name, "file") == 0); break;
        case DT_LNK: seen += 100 * (strcmp(entry->d_name, "link") == 0); break;
        }
    }
    CHECK_INT(seen, 111);
    int fd = dirfd(dir);
    CHECK(fd > 2);
    CHECK_INT(fdclosedir(dir), fd);
    dir = fdopendir(fd);
    CHECK(dir != NULL && dirfd(dir) == fd);
    CHECK(readdir(dir) != NULL);
    CHECK_INT(closedir(dir), 0);
    CHECK_ERRNO(close(fd), EBADF);

    CHECK_ERRNO(opendir("none"), ENOENT);
    CHECK_ERRNO(opendir(""), ENOENT);
    CHECK_ERRNO(opendir("types/file"), ENOTDIR);
    CHECK_ERRNO(opendir(NULL), EFAULT);
    CHECK_ERRNO(fdopendir(99), EBADF);
    CHECK_ERRNO(fdopendir(-1), EBADF);
    CHECK_ERRNO(readdir(NULL), EBADF);
    CHECK_ERRNO(closedir(NULL), EBADF);
    CHECK_ERRNO(dirfd(NULL), EBADF);
    fd = open("types/file", O_RDWR);
    CHECK_ERRNO(fdopendir(fd), ENOTDIR);
    CHECK_INT(close(fd), 0);
    fd = open("few", O_RDONLY);
    dir = opendirat(fd, "../types");
    CHECK(dir == NULL || closedir(dir) == 0); /* `..` may be out of reach of a descriptor */
    dir = opendirat(AT_FDCWD, "few");
    CHECK(dir != NULL);
    list_check(dir, 10, 20);
    close(dirfd(dir)); /* under the stream's feet */
    rewinddir(dir);
    CHECK_ERRNO(readdir(dir), EBADF);
    CHECK_ERRNO(closedir(dir), EBADF);
    return 0;
}
