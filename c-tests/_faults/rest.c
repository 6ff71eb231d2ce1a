/* The calls that no other program makes: advice, rights, the clock's resolution, yielding. */
// args: one two
#include "fault.h"
#include <fcntl.h>
#include <sched.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <wasi/api.h>

/* The rights that preview1 has. */
#define KNOWN ((__WASI_RIGHTS_SOCK_ACCEPT << 1) - 1)

int setup(void) {
    make_file("file", "0123456789", 10);
    return 0;
}

int work(void) {
    int result = 1;
    char bytes[4];
    struct timespec resolution;
    __wasi_fdstat_t stat;
    int fd = open("file", O_RDWR);
    if (fd < 0) return 1;
    TRY(posix_fadvise(fd, 0, 10, POSIX_FADV_SEQUENTIAL) == 0);
    TRY(__wasi_fd_fdstat_get((__wasi_fd_t)fd, &stat) == 0);
    /* Hosts without rights refuse. */
    __wasi_errno_t error =
        __wasi_fd_fdstat_set_rights((__wasi_fd_t)fd, stat.fs_rights_base & KNOWN, stat.fs_rights_inheriting & KNOWN);
    TRY(error == 0 || error == __WASI_ERRNO_NOTSUP || error == __WASI_ERRNO_BADF || error == __WASI_ERRNO_NOSYS);
    TRY(sched_yield() == 0);
    TRY(clock_getres(CLOCK_MONOTONIC, &resolution) == 0);
    TRY(resolution.tv_sec >= 0 && resolution.tv_nsec >= 0 && resolution.tv_nsec < 1000000000);
    TRY(lseek(fd, 6, SEEK_SET) == 6);
    TRY(read_all(fd, bytes, 4) == 0);
    TRY(!memcmp(bytes, "6789", 4));
    result = 0;
out:
    if (close(fd)) result = 1;
    return result;
}
