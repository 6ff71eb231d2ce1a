// peer: skip wasi-libc has other names
/* The names with 64 do what those without do. */
#include "test.h"
#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

int alphasort64(const struct dirent **, const struct dirent **);
int versionsort64(const struct dirent **, const struct dirent **);
int fstatat64(int, const char *, struct stat *, int);
int lstat64(const char *, struct stat *);
int statvfs64(const char *, struct statvfs *);
int fstatvfs64(int, struct statvfs *);
int posix_fadvise64(int, off_t, off_t, int);
int posix_fallocate64(int, off_t, off_t);

int main(void) {
    struct stat a, b;
    struct statvfs v;
    struct dirent **names;
    int fd = open("file10", O_CREAT | O_RDWR, 0666);
    CHECK(fd > 2 && close(open("file9", O_CREAT | O_RDWR, 0666)) == 0);
    CHECK_INT(write(fd, "text", 4), 4);
    int count = scandir(".", &names, NULL, alphasort64);
    CHECK(count >= 2);
    names += count - 2; /* without . and .. */
    CHECK_STR(names[0]->d_name, "file10");
    CHECK(alphasort64((const struct dirent **)&names[0], (const struct dirent **)&names[1]) < 0);
    CHECK_INT(alphasort64((const struct dirent **)&names[0], (const struct dirent **)&names[0]), 0);
    CHECK(versionsort64((const struct dirent **)&names[0], (const struct dirent **)&names[1]) > 0);
    CHECK_INT(versionsort64((const struct dirent **)&names[0], (const struct dirent **)&names[0]), 0);

    memset(&b, 0xff, sizeof b);
    CHECK(stat("file10", &a) == 0 && fstatat64(AT_FDCWD, "file10", &b, 0) == 0);
    CHECK(a.st_ino == b.st_ino && b.st_size == 4);
    memset(&b, 0xff, sizeof b);
    CHECK_INT(lstat64("file10", &b), 0);
    CHECK(a.st_ino == b.st_ino && b.st_size == 4);
    CHECK_ERRNO(fstatat64(AT_FDCWD, "none", &b, 0), ENOENT);
    CHECK_ERRNO(lstat64("none", &b), ENOENT);

    CHECK_ERRNO(statvfs64("/", &v), ENOSYS);
    CHECK_ERRNO(fstatvfs64(fd, &v), ENOSYS);

    CHECK_INT(posix_fadvise64(fd, 0, 0, POSIX_FADV_NORMAL), 0);
    CHECK_INT(posix_fadvise64(99, 0, 0, POSIX_FADV_NORMAL), EBADF);
    CHECK_INT(posix_fallocate64(99, 0, 10), EBADF);
    CHECK_INT(posix_fallocate64(fd, 0, 0), EINVAL);
    return 0;
}
