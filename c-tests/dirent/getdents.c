#define _POSIX_C_SOURCE 202405L
#include "test.h"
#include <dirent.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static char buffer[4096];
static int files, directories;

/* Counts the entries in so many bytes, without . and .., which not all hosts list; returns how many. */
static int count(ssize_t size) {
    int entries = 0;
    for (ssize_t at = 0; at < size;) {
        struct posix_dent *entry = (struct posix_dent *)(buffer + at);
        struct stat status;
        CHECK(entry->d_reclen >= offsetof(struct posix_dent, d_name) + strlen(entry->d_name) + 1);
        CHECK(entry->d_reclen % 8 == 0 && at + entry->d_reclen <= size);
        CHECK(entry->d_ino != 0);
        at += entry->d_reclen;
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
        entries++;
        if (entry->d_type == DT_DIR)
            directories++;
        else if (entry->d_type == DT_REG)
            files++;
        char path[40];
        sprintf(path, "d/%s", entry->d_name);
        CHECK(stat(path, &status) == 0 && status.st_ino == entry->d_ino);
        CHECK(S_ISDIR(status.st_mode) == (entry->d_type == DT_DIR));
    }
    return entries;
}

/* Reads what is left with a buffer of this size. */
static int count_all(int fd, size_t size) {
    int entries = 0;
    ssize_t got;
    files = directories = 0;
    while ((got = posix_getdents(fd, buffer, size, 0)) > 0) entries += count(got);
    CHECK_INT(got, 0);
    return entries;
}

int main(void) {
    int fd, other;
    off_t offset;
    char name[40];

    CHECK_INT(offsetof(struct posix_dent, d_reclen), 8);
    CHECK_INT(offsetof(struct posix_dent, d_type), 10);
    CHECK_INT(offsetof(struct posix_dent, d_name), 11);
    CHECK(mkdir("d", 0777) == 0 && mkdir("d/sub", 0777) == 0);
    for (int i = 0; i < 40; i++) {
        sprintf(name, "d/file%d", i);
        CHECK(close(open(name, O_CREAT | O_WRONLY, 0666)) == 0);
    }
    fd = open("d", O_RDONLY | O_DIRECTORY);
    CHECK(fd >= 0);

    /* before anything was read */
    CHECK_INT(lseek(fd, 0, SEEK_CUR), 0);
    CHECK_INT(lseek(fd, 0, SEEK_SET), 0);
    CHECK_ERRNO(lseek(fd, 0, SEEK_END), EINVAL);
    CHECK_INT(count_all(fd, sizeof buffer), 41);
    CHECK(files == 40 && directories == 1);
    CHECK_INT(posix_getdents(fd, buffer, sizeof buffer, 0), 0);

    /* small steps */
    CHECK_INT(lseek(fd, 0, SEEK_SET), 0);
    CHECK_INT(count_all(fd, 24), 41);
    CHECK_INT(lseek(fd, 0, SEEK_SET), 0);
    CHECK_INT(count_all(fd, 100), 41);
    CHECK(files == 40 && directories == 1);

    /* places */
    CHECK_INT(lseek(fd, 0, SEEK_SET), 0);
    int first = count(posix_getdents(fd, buffer, 150, DT_FORCE_TYPE));
    offset = lseek(fd, 0, SEEK_CUR);
    CHECK(first > 0 && offset > 0);
    int rest = count_all(fd, 200);
    CHECK_INT(first + rest, 41);
    CHECK_INT(lseek(fd, offset, SEEK_SET), offset);
    CHECK_INT(count_all(fd, 200), rest);
    CHECK_ERRNO(lseek(fd, 5, SEEK_CUR), EINVAL);
    CHECK_ERRNO(lseek(fd, -1, SEEK_SET), EINVAL);

    /* another descriptor has an offset of its own; closing one discards it */
    other = open("d", O_RDONLY | O_DIRECTORY);
    CHECK_INT(count_all(other, sizeof buffer), 41);
    CHECK_INT(count_all(fd, sizeof buffer), 0);
    CHECK(close(fd) == 0);
    CHECK_INT(open("d/sub", O_RDONLY | O_DIRECTORY), fd);
    CHECK_INT(posix_getdents(fd, buffer, sizeof buffer, 0) > 0, 1);
    CHECK_INT(count_all(other, sizeof buffer), 0);

    /* a file that is removed meanwhile hides no other */
    CHECK_INT(lseek(other, 0, SEEK_SET), 0);
    int removed = 0;
    ssize_t got;
    while ((got = posix_getdents(other, buffer, 100, 0)) > 0)
        for (ssize_t at = 0; at < got; at += ((struct posix_dent *)(buffer + at))->d_reclen) {
            sprintf(name, "d/%s", ((struct posix_dent *)(buffer + at))->d_name);
            removed += unlink(name) == 0;
        }
    CHECK_INT(removed, 40);

    /* errors */
    CHECK_INT(lseek(other, 0, SEEK_SET), 0);
    CHECK_ERRNO(posix_getdents(other, buffer, 15, 0), EINVAL);
    CHECK_ERRNO(posix_getdents(other, buffer, 0, 0), EINVAL);
    CHECK_ERRNO(posix_getdents(other, NULL, 10, 0), EFAULT);
    CHECK_ERRNO(posix_getdents(other, buffer, sizeof buffer, 2), EINVAL);
    CHECK_ERRNO(posix_getdents(77, buffer, sizeof buffer, 0), EBADF);
    CHECK_ERRNO(posix_getdents(-1, buffer, sizeof buffer, 0), EBADF);
    fd = open("file", O_CREAT | O_RDWR, 0666);
    CHECK_ERRNO(posix_getdents(fd, buffer, sizeof buffer, 0), ENOTDIR);
    return 0;
}
