/* The __wasi_ functions: each does what the host does, and returns its error number. */
#include "test.h"
#include <string.h>
#include <unistd.h>
#include <wasi/api.h>

int main(void) {
    __wasi_fd_t dir = 3, fd, other;
    __wasi_size_t n;
    __wasi_filesize_t storage;
    uint8_t b[256];
    __wasi_rights_t all = ((__wasi_rights_t)1 << 28) - 1;

    __wasi_prestat_t prestat;
    CHECK_INT(__wasi_fd_prestat_get(dir, &prestat), 0);
    CHECK(prestat.tag == __WASI_PREOPENTYPE_DIR && prestat.u.dir.pr_name_len == 1);
    CHECK_INT(__wasi_fd_prestat_dir_name(dir, b, 1), 0);
    CHECK_INT(b[0], '/');
    CHECK_INT(__wasi_fd_prestat_get(99, &prestat), __WASI_ERRNO_BADF);

    CHECK_INT(__wasi_path_create_directory(dir, "dir"), 0);
    CHECK_INT(__wasi_path_create_directory(dir, "dir"), __WASI_ERRNO_EXIST);
    CHECK_INT(__wasi_path_open(dir, 0, "dir/file", __WASI_OFLAGS_CREAT, all, all, 0, &fd), 0);
    __wasi_ciovec_t out = {(const uint8_t *)"hello", 5};
    CHECK_INT(__wasi_fd_write(fd, &out, 1, &n), 0);
    CHECK_INT(n, 5);
    CHECK_INT(__wasi_fd_pwrite(fd, &out, 1, 5, &n), 0);
    CHECK_INT(__wasi_fd_tell(fd, &storage), 0);
    CHECK_INT(storage, 5);
    CHECK_INT(__wasi_fd_seek(fd, -2, __WASI_WHENCE_END, &storage), 0);
    CHECK_INT(storage, 8);
    __wasi_iovec_t in = {b, sizeof b};
    CHECK_INT(__wasi_fd_read(fd, &in, 1, &n), 0);
    CHECK(n == 2 && memcmp(b, "lo", 2) == 0);
    CHECK_INT(__wasi_fd_pread(fd, &in, 1, 4, &n), 0);
    CHECK(n == 6 && memcmp(b, "ohello", 6) == 0);
    CHECK_INT(__wasi_fd_advise(fd, 0, 0, __WASI_ADVICE_NORMAL), 0);
    CHECK_INT(__wasi_fd_datasync(fd), 0);
    CHECK_INT(__wasi_fd_sync(fd), 0);
    CHECK(__wasi_fd_allocate(99, 0, 1) != 0);
    CHECK_INT(__wasi_fd_filestat_set_size(fd, 3), 0);
    CHECK_INT(__wasi_fd_filestat_set_times(fd, 1000000000, 2000000000, __WASI_FSTFLAGS_ATIM | __WASI_FSTFLAGS_MTIM), 0);
    __wasi_filestat_t stat;
    CHECK_INT(__wasi_fd_filestat_get(fd, &stat), 0);
    CHECK(stat.size == 3 && stat.mtim == 2000000000 && stat.filetype == __WASI_FILETYPE_REGULAR_FILE);
    __wasi_fdstat_t fdstat;
    CHECK_INT(__wasi_fd_fdstat_get(fd, &fdstat), 0);
    CHECK(fdstat.fs_filetype == __WASI_FILETYPE_REGULAR_FILE && fdstat.fs_rights_base & __WASI_RIGHTS_FD_READ);
    CHECK_INT(__wasi_fd_fdstat_set_flags(fd, __WASI_FDFLAGS_APPEND), 0);
    CHECK_INT(__wasi_fd_fdstat_get(fd, &fdstat), 0);
    CHECK_INT(fdstat.fs_flags, __WASI_FDFLAGS_APPEND);
    (void)!__wasi_fd_fdstat_set_rights(fd, 0, 0); /* a host need not have it */

    CHECK_INT(__wasi_path_filestat_get(dir, 0, "dir/file", &stat), 0);
    CHECK_INT(__wasi_path_filestat_set_times(dir, 0, "dir/file", 0, 5000000000, __WASI_FSTFLAGS_MTIM), 0);
    CHECK_INT(__wasi_path_filestat_get(dir, 0, "dir/file", &stat), 0);
    CHECK_INT(stat.mtim, 5000000000);
    CHECK_INT(__wasi_path_link(dir, 0, "dir/file", dir, "hard"), 0);
    CHECK_INT(__wasi_path_symlink("hard", dir, "soft"), 0);
    CHECK_INT(__wasi_path_readlink(dir, "soft", b, sizeof b, &n), 0);
    CHECK(n == 4 && memcmp(b, "hard", 4) == 0);
    CHECK_INT(__wasi_path_rename(dir, "hard", dir, "renamed"), 0);
    CHECK_INT(__wasi_path_unlink_file(dir, "renamed"), 0);
    CHECK_INT(__wasi_path_unlink_file(dir, "renamed"), __WASI_ERRNO_NOENT);
    CHECK_INT(__wasi_path_unlink_file(dir, "soft"), 0);
    CHECK_INT(__wasi_path_open(dir, 0, "dir", __WASI_OFLAGS_DIRECTORY, __WASI_RIGHTS_FD_READDIR, all, 0, &other), 0);
    CHECK_INT(__wasi_fd_readdir(other, b, sizeof b, __WASI_DIRCOOKIE_START, &n), 0);
    CHECK(n >= 28);
    CHECK_INT(__wasi_fd_renumber(other, fd), 0);
    CHECK_INT(__wasi_fd_readdir(fd, b, sizeof b, __WASI_DIRCOOKIE_START, &n), 0);
    CHECK_INT(__wasi_fd_close(fd), 0);
    CHECK_INT(__wasi_fd_close(fd), __WASI_ERRNO_BADF);
    CHECK_INT(__wasi_path_unlink_file(dir, "dir/file"), 0);
    CHECK_INT(__wasi_path_remove_directory(dir, "dir"), 0);

    CHECK_INT(__wasi_random_get(b, 16), 0);
    CHECK_INT(__wasi_sched_yield(), 0);
    __wasi_timestamp_t time;
    CHECK_INT(__wasi_clock_res_get(__WASI_CLOCKID_REALTIME, &time), 0);
    CHECK(time > 0);
    CHECK_INT(__wasi_clock_time_get(__WASI_CLOCKID_REALTIME, 0, &time), 0);
    CHECK(time > 1600000000000000000u);
    __wasi_size_t count, size;
    CHECK_INT(__wasi_args_sizes_get(&count, &size), 0);
    CHECK(count >= 1 && size < sizeof b);
    uint8_t *pointers[16];
    CHECK_INT(__wasi_args_get(pointers, b), 0);
    CHECK(pointers[0] == b);
    CHECK_INT(__wasi_environ_sizes_get(&count, &size), 0);
    CHECK_INT(__wasi_environ_get(pointers, b), 0);
    __wasi_subscription_t sleep = {.userdata = 7, .u = {.tag = __WASI_EVENTTYPE_CLOCK}};
    sleep.u.u.clock.id = __WASI_CLOCKID_MONOTONIC;
    sleep.u.u.clock.timeout = 1000;
    __wasi_event_t event;
    CHECK_INT(__wasi_poll_oneoff(&sleep, &event, 1, &n), 0);
    CHECK(n == 1 && event.userdata == 7 && event.error == 0);
    uint16_t flags;
    CHECK_INT(__wasi_sock_accept(99, 0, &fd), __WASI_ERRNO_BADF);
    CHECK_INT(__wasi_sock_recv(99, &in, 1, 0, &n, &flags), __WASI_ERRNO_BADF);
    CHECK_INT(__wasi_sock_send(99, &out, 1, 0, &n), __WASI_ERRNO_BADF);
    CHECK_INT(__wasi_sock_shutdown(99, __WASI_SDFLAGS_RD), __WASI_ERRNO_BADF);
    __wasi_proc_exit(0);
}
