// peer: differs takes an empty path for the current directory and passes unknown flags on, which traps on this host
/* open, openat, creat: every flag, and what each mistake is called. */
#include "test.h"
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char text[8];

static void make(const char *name, const char *content) {
    int fd = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    CHECK(fd > 2);
    CHECK_INT(write(fd, content, strlen(content)), strlen(content));
    CHECK_INT(close(fd), 0);
}

int main(void) {
    CHECK_ERRNO(open("none", O_RDONLY), ENOENT);
    CHECK_ERRNO(open("", O_RDONLY), ENOENT);
    CHECK_ERRNO(open("none/file", O_WRONLY | O_CREAT, 0666), ENOENT);
    make("file", "hello");

    /* access modes */
    int fd = open("file", O_RDONLY);
    CHECK_INT(read(fd, text, 8), 5);
    CHECK(memcmp(text, "hello", 5) == 0);
    CHECK_ERRNO(write(fd, "x", 1), EBADF);
    CHECK_INT(close(fd), 0);
    fd = open("file", O_WRONLY);
    CHECK_ERRNO(read(fd, text, 1), EBADF);
    CHECK_INT(write(fd, "J", 1), 1);
    close(fd);
    fd = open("file", O_RDWR);
    CHECK_INT(read(fd, text, 1), 1);
    CHECK(text[0] == 'J');
    CHECK_INT(write(fd, "E", 1), 1);
    close(fd);
    fd = open("file", 0); /* O_RDONLY where that is 0 */
    CHECK_INT(read(fd, text, 1), 1);
    CHECK_ERRNO(write(fd, "x", 1), EBADF);
    close(fd);
    CHECK_ERRNO(open("file", O_RDONLY | O_SEARCH), EINVAL);
    /* unknown bits are ignored: GNU dd has flags of its own there */
    fd = open("file", O_RDONLY | 0x40000000 | 0x00200020);
    CHECK_INT(fcntl(fd, F_GETFL), O_RDONLY);
    CHECK_INT(fcntl(fd, F_SETFL, O_RDONLY | 0x40000000 | 0x00200020), 0);
    CHECK_INT(fcntl(fd, F_GETFL), O_RDONLY);
    close(fd);

    /* O_CREAT and O_EXCL */
    fd = open("file", O_RDWR | O_CREAT, 0600);
    CHECK_INT(read(fd, text, 8), 5);
    CHECK(memcmp(text, "JEllo", 5) == 0);
    close(fd);
    CHECK_ERRNO(open("file", O_RDWR | O_CREAT | O_EXCL, 0600), EEXIST);
    fd = open("new", O_RDWR | O_CREAT | O_EXCL, 0600);
    CHECK(fd > 2);
    close(fd);

    /* O_TRUNC, O_APPEND */
    fd = open("file", O_RDWR | O_TRUNC);
    CHECK_INT(read(fd, text, 8), 0);
    CHECK_INT(write(fd, "abc", 3), 3);
    close(fd);
    fd = open("file", O_RDWR | O_APPEND);
    CHECK_INT(lseek(fd, 0, SEEK_SET), 0);
    CHECK_INT(write(fd, "de", 2), 2);
    CHECK_INT(lseek(fd, 0, SEEK_SET), 0);
    CHECK_INT(read(fd, text, 8), 5);
    CHECK(memcmp(text, "abcde", 5) == 0);
    close(fd);

    /* directories */
    CHECK_INT(mkdir("dir", 0777), 0);
    CHECK_ERRNO(open("file", O_RDONLY | O_DIRECTORY), ENOTDIR);
    CHECK_ERRNO(open("file/", O_RDONLY), ENOTDIR);
    CHECK_ERRNO(open("file/x", O_RDONLY), ENOTDIR);
    CHECK_ERRNO(open("dir", O_WRONLY), EISDIR);
    CHECK_ERRNO(open("dir", O_RDWR), EISDIR);
    int dir = open("dir", O_RDONLY | O_DIRECTORY);
    CHECK(dir > 2);
    CHECK_ERRNO(read(dir, text, 1), EISDIR);
    fd = openat(dir, "inner", O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY, 0666);
    CHECK(fd > 2);
    close(fd);
    CHECK(access("dir/inner", F_OK) == 0);
    fd = openat(dir, "/file", O_RDONLY); /* absolute: the directory does not count */
    CHECK_INT(read(fd, text, 1), 1);
    close(fd);
    CHECK_ERRNO(openat(dir, "file", O_RDONLY), ENOENT);
    CHECK_ERRNO(openat(dir, "", O_RDONLY), ENOENT);
    CHECK_ERRNO(openat(99, "file", O_RDONLY), EBADF);
    CHECK_ERRNO(openat(-1, "file", O_RDONLY), EBADF);
    fd = openat(99, "/file", O_RDONLY);
    CHECK(fd > 2);
    CHECK_ERRNO(openat(fd, "file", O_RDONLY), ENOTDIR);
    close(fd);
    fd = openat(AT_FDCWD, "file", O_RDONLY);
    CHECK(fd > 2);
    close(fd);
    close(dir);
    dir = open("dir", O_SEARCH | O_DIRECTORY);
    CHECK(dir > 2);
    fd = openat(dir, "inner", O_RDONLY);
    CHECK(fd > 2);
    close(fd);
    close(dir);

    /* links */
    CHECK_INT(symlink("file", "link"), 0);
    CHECK_ERRNO(open("link", O_RDONLY | O_NOFOLLOW), ELOOP);
    fd = open("link", O_RDONLY);
    CHECK_INT(read(fd, text, 8), 5);
    close(fd);
    CHECK_INT(symlink("loop", "loop"), 0);
    CHECK_ERRNO(open("loop", O_RDONLY), ELOOP);
    CHECK_ERRNO(open("link", O_WRONLY | O_CREAT | O_EXCL, 0666), EEXIST);

    /* The flags for synchronised writing are the host's to keep: it opens, or says that it cannot. */
    static const int sync_flags[] = {O_SYNC, O_DSYNC, O_RSYNC, O_NONBLOCK, O_SYNC | O_DSYNC | O_RSYNC | O_NONBLOCK};
    for (unsigned i = 0; i < sizeof sync_flags / sizeof *sync_flags; i++) {
        fd = open("synchronised", O_RDWR | O_CREAT | O_TRUNC | sync_flags[i], 0666);
        if (fd < 0 && sync_flags[i] != O_NONBLOCK) {
            CHECK_INT(errno, ENOTSUP);
            continue;
        }
        CHECK(fd > 2);
        CHECK_INT(write(fd, "text", 4), 4);
        CHECK_INT(pread(fd, text, 4, 0), 4);
        CHECK(memcmp(text, "text", 4) == 0);
        CHECK_INT(fcntl(fd, F_GETFL) & ~(O_SYNC | O_DSYNC | O_RSYNC | O_NONBLOCK), O_RDWR);
        CHECK_INT(close(fd), 0);
    }

    /* creat */
    fd = creat("file", 0666);
    CHECK(fd > 2);
    CHECK_ERRNO(read(fd, text, 1), EBADF);
    CHECK_INT(lseek(fd, 0, SEEK_END), 0);
    close(fd);

    /* many spellings of a path */
    static const char *const names[] = {"file",    "./file",    "/file",       "//file",
                                        "/./file", "././/file", "dir/../file", "/dir/./../file"};
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++) {
        fd = open(names[i], O_RDONLY);
        CHECK(fd > 2);
        close(fd);
    }
    static char longest[5000];
    memset(longest, 'x', 4999);
    CHECK_ERRNO(open(longest, O_RDONLY), ENAMETOOLONG);
    longest[300] = 0; /* one component */
    CHECK_ERRNO(open(longest, O_RDONLY), ENAMETOOLONG);
    longest[300] = 'x';
    longest[4096] = 0;
    CHECK_ERRNO(open(longest, O_RDONLY), ENAMETOOLONG);
    for (int i = 0; i < 4094; i += 2) {
        longest[i] = '.';
        longest[i + 1] = '/';
    }
    strcpy(longest + 4000, "file"); /* long, but not too long */
    fd = open(longest, O_RDONLY);
    CHECK(fd > 2);
    close(fd);
    return 0;
}
