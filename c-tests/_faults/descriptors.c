/* Descriptors: positions, vectors, duplicates, sizes. */
#include "fault.h"
#include <fcntl.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

/* All of it, wherever the host stops. */
static int vector(int fd, char *bytes, size_t size, int writes) {
    while (size) {
        size_t half = size / 2;
        struct iovec parts[] = {{bytes, half}, {bytes + half, 0}, {bytes + half, size - half}};
        ssize_t done = writes ? writev(fd, parts, 3) : readv(fd, parts, 3);
        if (done <= 0) return -1;
        bytes += done;
        size -= (size_t)done;
    }
    return 0;
}

int work(void) {
    int result = 1, fd = -1, copy = -1, other = -1;
    char text[400], back[400];
    fill(text, sizeof text, 21);
    fd = open("/file", O_RDWR | O_CREAT | O_EXCL, 0600);
    TRY(fd >= 0);
    TRY(!write_all(fd, text, sizeof text));
    TRY(!vector(fd, text, 200, 1));
    copy = dup(fd);
    TRY(copy >= 0);
    TRY(lseek(copy, 0, SEEK_CUR) == 600);
    TRY(lseek(copy, 400, SEEK_SET) == 400);
    TRY(!vector(fd, back, 200, 0));
    CHECK(!memcmp(back, text, 200));
    for (int done = 0; done < 6;) {
        ssize_t now = pwrite(fd, &"middle"[done], (size_t)(6 - done), 100 + done);
        TRY(now > 0);
        done += (int)now;
    }
    TRY(lseek(fd, 0, SEEK_CUR) == 600);
    TRY(!fsync(fd));
    keep("/file", 0, text, 100);
    keep("/file", 100, "middle", 6);
    TRY(!ftruncate(fd, 1000) && !ftruncate(fd, 500));
    struct stat status;
    TRY(!fstat(fd, &status));
    CHECK(status.st_size == 500);
    int error = posix_fallocate(fd, 0, 700);
    TRY(!error);
    TRY(!fstat(fd, &status));
    CHECK(status.st_size == 700);
    int flags = fcntl(fd, F_GETFL);
    TRY(flags >= 0);
    TRY(!fcntl(fd, F_SETFL, flags | O_APPEND));
    TRY(!write_all(fd, "end", 3));
    TRY(!fstat(fd, &status));
    CHECK(status.st_size == 703);
    other = open("/other", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    TRY(other >= 0);
    off_t offset = 0;
    while (offset < 703) {
        ssize_t sent = sendfile(other, fd, &offset, 703 - (size_t)offset);
        TRY(sent > 0);
    }
    TRY(dup2(other, copy) == copy);
    TRY(!write_all(copy, "more", 4));
    result = 0;
out:
    if (fd >= 0 && close(fd)) result = 1;
    if (copy >= 0 && close(copy)) result = 1;
    if (other >= 0 && close(other)) result = 1;
    return result;
}
