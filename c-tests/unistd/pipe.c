// peer: differs has no pipe
/* Pipes within the program. */
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static volatile int broken;

static void on_pipe(int signal) { broken += signal == SIGPIPE; }

static void transfers(void) {
    int ends[2], count;
    char buf[16] = "";
    CHECK_INT(pipe(ends), 0);
    CHECK(ends[0] < ends[1]);
    CHECK_INT(write(ends[1], "hello ", 6), 6);
    CHECK_INT(write(ends[1], "world", 5), 5);
    CHECK_INT(ioctl(ends[0], FIONREAD, &count), 0);
    CHECK_INT(count, 11);
    CHECK_INT(read(ends[0], buf, 4), 4);
    CHECK(!memcmp(buf, "hell", 4));
    char a[3], b[16];
    struct iovec into[] = {{a, sizeof a}, {b, sizeof b}};
    CHECK_INT(readv(ends[0], into, 2), 7);
    CHECK(!memcmp(a, "o w", 3) && !memcmp(b, "orld", 4));
    struct iovec from[] = {{"one", 3}, {"", 0}, {"two", 3}};
    CHECK_INT(writev(ends[1], from, 3), 6);
    CHECK_INT(close(ends[1]), 0);
    CHECK_INT(read(ends[0], buf, 16), 6);
    CHECK(!memcmp(buf, "onetwo", 6));
    CHECK_INT(read(ends[0], buf, 16), 0);
    CHECK_INT(read(ends[0], buf, 0), 0);
    CHECK_INT(close(ends[0]), 0);
}

static void errors(void) {
    int ends[2];
    char byte = 0;
    CHECK_ERRNO(pipe(NULL), EFAULT);
    CHECK_ERRNO(pipe2(ends, O_APPEND), EINVAL);
    CHECK_INT(pipe2(ends, O_CLOEXEC), 0);
    CHECK_ERRNO(write(ends[0], &byte, 1), EBADF);
    CHECK_ERRNO(read(ends[1], &byte, 1), EBADF);
    CHECK_ERRNO(lseek(ends[0], 0, SEEK_CUR), ESPIPE);
    CHECK_ERRNO(pread(ends[0], &byte, 1, 0), ESPIPE);
    CHECK_ERRNO(pwrite(ends[1], &byte, 1, 0), ESPIPE);
    CHECK_ERRNO(ftruncate(ends[1], 0), EINVAL);
    CHECK_ERRNO(fsync(ends[1]), EINVAL);
    CHECK_ERRNO(openat(ends[0], "x", O_RDONLY), ENOTDIR);
    CHECK_INT(posix_fadvise(ends[0], 0, 0, POSIX_FADV_NORMAL), ESPIPE);
    CHECK_INT(isatty(ends[0]), 0);
    struct stat status;
    CHECK_INT(fstat(ends[0], &status), 0);
    CHECK(S_ISFIFO(status.st_mode));
    CHECK_INT(fcntl(ends[0], F_GETFL), O_RDONLY);
    CHECK_INT(fcntl(ends[1], F_GETFL), O_WRONLY);
    /* nobody reads: the signal and the error */
    signal(SIGPIPE, on_pipe);
    CHECK_INT(close(ends[0]), 0);
    CHECK_ERRNO(write(ends[1], &byte, 1), EPIPE);
    CHECK_INT(broken, 1);
    signal(SIGPIPE, SIG_IGN);
    CHECK_ERRNO(write(ends[1], &byte, 1), EPIPE);
    CHECK_INT(broken, 1);
    CHECK_INT(close(ends[1]), 0);
}

static void without_waiting(void) {
    static char much[200000];
    int ends[2], on = 1;
    char byte;
    CHECK_INT(pipe2(ends, O_NONBLOCK), 0);
    CHECK_ERRNO(read(ends[0], &byte, 1), EAGAIN);
    /* the pipe gets full; what is no longer than PIPE_BUF goes whole or not at all */
    CHECK_INT(write(ends[1], much, sizeof much), 65536);
    CHECK_ERRNO(write(ends[1], much, 1), EAGAIN);
    CHECK_INT(read(ends[0], much, 100), 100);
    CHECK_ERRNO(write(ends[1], much, PIPE_BUF), EAGAIN);
    CHECK_INT(write(ends[1], much, PIPE_BUF + 1), 100);
    /* one that may wait takes everything */
    CHECK_INT(fcntl(ends[1], F_SETFL, 0), 0);
    CHECK_INT(write(ends[1], much, sizeof much), sizeof much);
    CHECK_INT(ioctl(ends[1], FIONBIO, &on), 0);
    CHECK(fcntl(ends[1], F_GETFL) & O_NONBLOCK);
    long sum = 0;
    for (long n; (n = read(ends[0], much, sizeof much)) > 0;) sum += n;
    CHECK_INT(sum, 65536 + 200000);
    close(ends[0]);
    close(ends[1]);
}

static void polling(void) {
    int ends[2];
    char byte;
    CHECK_INT(pipe(ends), 0);
    struct pollfd entries[] = {{ends[0], POLLIN, 0}, {ends[1], POLLOUT, 0}};
    CHECK_INT(poll(entries, 1, 0), 0);
    CHECK_INT(poll(entries, 1, 10), 0);
    CHECK_INT(poll(entries, 2, -1), 1);
    CHECK_INT(entries[1].revents, POLLOUT);
    CHECK_INT(write(ends[1], "x", 1), 1);
    CHECK_INT(poll(entries, 2, -1), 2);
    CHECK_INT(entries[0].revents, POLLIN);
    fd_set set;
    FD_ZERO(&set);
    FD_SET(ends[0], &set);
    CHECK_INT(select(ends[0] + 1, &set, NULL, NULL, NULL), 1);
    CHECK(FD_ISSET(ends[0], &set));
    CHECK_INT(read(ends[0], &byte, 1), 1);
    CHECK_INT(close(ends[1]), 0);
    CHECK_INT(poll(entries, 1, -1), 1);
    CHECK_INT(entries[0].revents, POLLHUP);
    entries[1].fd = ends[1];
    CHECK_INT(poll(entries, 2, 0), 2);
    CHECK_INT(entries[1].revents, POLLNVAL);
    CHECK_INT(close(ends[0]), 0);
}

static void streams(void) {
    int ends[2];
    char line[32];
    CHECK_INT(pipe(ends), 0);
    FILE *in = fdopen(ends[0], "r"), *out = fdopen(ends[1], "w");
    CHECK(in && out);
    CHECK(fdopen(ends[0], "w") == NULL);
    fprintf(out, "line %d\nrest", 1);
    CHECK_INT(fclose(out), 0);
    CHECK(fgets(line, sizeof line, in) && !strcmp(line, "line 1\n"));
    CHECK(fgets(line, sizeof line, in) && !strcmp(line, "rest"));
    CHECK(!fgets(line, sizeof line, in) && feof(in));
    CHECK_INT(fclose(in), 0);
    /* standard output through a pipe */
    int saved = dup(1);
    CHECK_INT(pipe(ends), 0);
    CHECK_INT(dup2(ends[1], 1), 1);
    CHECK_INT(close(ends[1]), 0);
    puts("caught");
    fflush(stdout);
    CHECK_INT(dup2(saved, 1), 1);
    CHECK_INT(close(saved), 0);
    CHECK_INT(read(ends[0], line, sizeof line), 7);
    CHECK(!memcmp(line, "caught\n", 7));
    CHECK_INT(read(ends[0], line, sizeof line), 0);
    CHECK_INT(close(ends[0]), 0);
}

int main(void) {
    transfers();
    errors();
    without_waiting();
    polling();
    streams();
    return 0;
}
