#include "test.h"
#include <fcntl.h>
#include <string.h>
#include <sys/sendfile.h>

static char bytes[200000], back[200000];

/* A host may take or give less at a time. */
static int write_all(int fd) {
    size_t done = 0;
    ssize_t n;
    while (done < sizeof bytes && (n = write(fd, bytes + done, sizeof bytes - done)) > 0) done += (size_t)n;
    return done == sizeof bytes;
}

static int read_all(int fd) {
    size_t done = 0;
    ssize_t n;
    while (done < sizeof back && (n = pread(fd, back + done, sizeof back - done, (off_t)done)) > 0) done += (size_t)n;
    return done == sizeof back;
}

int main(void) {
    int from = open("from", O_RDWR | O_CREAT, 0666), to = open("to", O_RDWR | O_CREAT, 0666), only_write, directory;
    off_t offset = 5;
    int i;

    for (i = 0; i < (int)sizeof bytes; i++) bytes[i] = (char)(i * 31);
    CHECK(write_all(from));
    lseek(from, 0, SEEK_SET);

    /* from the file offset, which moves, in more than one piece */
    CHECK_INT(sendfile(to, from, NULL, 150000), 150000);
    CHECK_INT(lseek(from, 0, SEEK_CUR), 150000);
    CHECK_INT(sendfile(to, from, NULL, 150000), 50000);
    CHECK_INT(sendfile(to, from, NULL, 10), 0);
    CHECK(read_all(to) && !memcmp(back, bytes, sizeof back));

    /* from an offset, which moves instead */
    CHECK_INT(sendfile(to, from, &offset, 10), 10);
    CHECK(offset == 15 && lseek(from, 0, SEEK_CUR) == 200000 && lseek(to, 0, SEEK_CUR) == 200010);
    CHECK(pread(to, back, 20, 200000) == 10 && !memcmp(back, bytes + 5, 10));
    CHECK_INT(sendfile(to, from, &offset, 0), 0);

    /* to what is no file */
    offset = 0;
    CHECK_INT(pwrite(from, "hello\n", 6, 0), 6);
    CHECK_INT(sendfile(1, from, &offset, 6), 6);

    offset = -1;
    CHECK_ERRNO(sendfile(to, from, &offset, 1), EINVAL);
    offset = 0;
    CHECK_ERRNO(sendfile(to, 99, &offset, 1), EBADF);
    CHECK_ERRNO(sendfile(99, from, &offset, 1), EBADF);
    directory = open(".", O_RDONLY | O_DIRECTORY);
    CHECK_ERRNO(sendfile(to, directory, &offset, 1), EINVAL);
    only_write = open("from", O_WRONLY);
    CHECK_ERRNO(sendfile(to, only_write, &offset, 1), EBADF);
    only_write = open("to", O_RDONLY);
    CHECK_ERRNO(sendfile(only_write, from, &offset, 1), EBADF);
    CHECK(offset == 0);
    return 0;
}
