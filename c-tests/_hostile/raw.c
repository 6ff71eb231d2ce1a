/* The calls of preview1 as <wasi/api.h> has them. */
#include "all.h"
#include <unistd.h>
#include <wasi/api.h>
#include <wasi/libc.h>

/* Every right that preview1 has. */
#define ALL ((__WASI_RIGHTS_SOCK_ACCEPT << 1) - 1)

int setup(void) {
    make_file("/file", "0123456789", 10);
    return 0;
}

int work(void) {
    char *bytes = calloc(1, 200);
    if (!bytes) return 0;
    __wasi_size_t count = 0;
    __wasi_fd_t fd = 0;
    __wasi_prestat_t before;
    __wasi_fdstat_t status;
    __wasi_filestat_t file;
    __wasi_timestamp_t time;
    __wasi_filesize_t offset;
    __wasi_roflags_t flags;
    __wasi_iovec_t in = {(uint8_t *)bytes, 100};
    __wasi_ciovec_t out = {(uint8_t *)bytes, 100};
    __wasi_event_t events[2];
    __wasi_subscription_t wanted[2] = {0};
    wanted[1].u.tag = __WASI_EVENTTYPE_FD_READ;
    __wasi_clock_res_get(1, &time);
    __wasi_clock_time_get(1, 1, &time);
    __wasi_random_get((uint8_t *)bytes, 100);
    __wasi_fd_prestat_get(3, &before);
    __wasi_fd_prestat_dir_name(3, (uint8_t *)bytes, 100);
    __wasi_path_open(3, 0, "file", 0, ALL, ALL, 0, &fd);
    __wasi_fd_advise(fd, 0, 5, 1);
    __wasi_fd_allocate(fd, 0, 20);
    __wasi_fd_datasync(fd);
    __wasi_fd_fdstat_get(fd, &status);
    __wasi_fd_fdstat_set_flags(fd, 0);
    __wasi_fd_fdstat_set_rights(fd, ALL, ALL);
    __wasi_fd_filestat_get(fd, &file);
    __wasi_fd_filestat_set_size(fd, 30);
    __wasi_fd_filestat_set_times(fd, 0, 0, 0);
    __wasi_fd_pread(fd, &in, 1, 0, &count);
    __wasi_fd_pwrite(fd, &out, 1, 0, &count);
    __wasi_fd_read(fd, &in, 1, &count);
    __wasi_fd_write(fd, &out, 1, &count);
    __wasi_fd_readdir(3, (uint8_t *)bytes, 200, 0, &count);
    __wasi_fd_seek(fd, 0, 0, &offset);
    __wasi_fd_tell(fd, &offset);
    __wasi_fd_sync(fd);
    __wasi_fd_renumber(fd, fd);
    __wasi_path_create_directory(3, "d");
    __wasi_path_filestat_get(3, 1, "file", &file);
    __wasi_path_filestat_set_times(3, 0, "file", 0, 0, 0);
    __wasi_path_link(3, 0, "file", 3, "hard");
    __wasi_path_symlink("file", 3, "soft");
    __wasi_path_readlink(3, "soft", (uint8_t *)bytes, 200, &count);
    __wasi_path_rename(3, "soft", 3, "softer");
    __wasi_path_unlink_file(3, "softer");
    __wasi_path_unlink_file(3, "hard");
    __wasi_path_remove_directory(3, "d");
    __wasi_poll_oneoff(wanted, events, 2, &count);
    __wasi_sched_yield();
    __wasi_sock_accept(fd, 0, &fd);
    __wasi_sock_recv(fd, &in, 1, 0, &count, &flags);
    __wasi_sock_send(fd, &out, 1, 0, &count);
    __wasi_sock_shutdown(fd, 1);
    __wasi_fd_close(fd);
    free(bytes);
    return 0;
}
