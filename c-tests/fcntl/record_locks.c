// peer: differs it has the constants and the structure, and no locks
/* The record locks of fcntl. They are between processes, so that those of the only one never stand in its way. */
#include "test.h"
#include <fcntl.h>
#include <unistd.h>

static int control(int fd, int command, int type, int whence, off_t start, off_t len) {
    struct flock lock = {.l_type = (short)type, .l_whence = (short)whence, .l_start = start, .l_len = len, .l_pid = 77};
    int answer = fcntl(fd, command, &lock);
    /* F_GETLK changes the type and nothing else when it finds no lock. */
    CHECK_INT(lock.l_type, command == F_GETLK && answer == 0 ? F_UNLCK : type);
    CHECK_INT(lock.l_whence, whence);
    CHECK_INT(lock.l_start, start);
    CHECK_INT(lock.l_len, len);
    CHECK_INT(lock.l_pid, 77);
    return answer;
}

int main(void) {
    const off_t last = 0x7fffffffffffffffLL;
    int both = open("file", O_RDWR | O_CREAT, 0666), reader = open("file", O_RDONLY), writer = open("file", O_WRONLY);
    CHECK_INT(write(both, "0123456789", 10), 10);

    CHECK_INT(control(both, F_SETLK, F_WRLCK, SEEK_SET, 0, 0), 0);
    CHECK_INT(control(both, F_SETLKW, F_RDLCK, SEEK_SET, 2, 5), 0);
    CHECK_INT(control(both, F_GETLK, F_WRLCK, SEEK_SET, 0, 0), 0);
    CHECK_INT(control(both, F_SETLK, F_UNLCK, SEEK_SET, 0, 0), 0);
    CHECK_INT(control(reader, F_SETLK, F_RDLCK, SEEK_SET, 0, 1), 0);
    CHECK_INT(control(writer, F_SETLK, F_WRLCK, SEEK_SET, 0, 1), 0);

    /* the access mode */
    CHECK_ERRNO(control(reader, F_SETLK, F_WRLCK, SEEK_SET, 0, 1), EBADF);
    CHECK_ERRNO(control(reader, F_SETLKW, F_WRLCK, SEEK_SET, 0, 1), EBADF);
    CHECK_ERRNO(control(writer, F_SETLK, F_RDLCK, SEEK_SET, 0, 1), EBADF);
    CHECK_INT(control(reader, F_GETLK, F_WRLCK, SEEK_SET, 0, 1), 0);
    CHECK_INT(control(reader, F_SETLK, F_UNLCK, SEEK_SET, 0, 1), 0);

    /* origins, and sections before and behind the file */
    CHECK_INT(lseek(both, 4, SEEK_SET), 4);
    CHECK_INT(control(both, F_SETLK, F_WRLCK, SEEK_CUR, -4, 1), 0);
    CHECK_ERRNO(control(both, F_SETLK, F_WRLCK, SEEK_CUR, -5, 1), EINVAL);
    CHECK_INT(control(both, F_SETLK, F_WRLCK, SEEK_END, -10, 1), 0);
    CHECK_ERRNO(control(both, F_SETLK, F_WRLCK, SEEK_END, -11, 1), EINVAL);
    CHECK_INT(control(both, F_SETLK, F_WRLCK, SEEK_END, 100, 100), 0);
    CHECK_INT(control(both, F_SETLK, F_WRLCK, SEEK_SET, 5, -5), 0);
    CHECK_ERRNO(control(both, F_SETLK, F_WRLCK, SEEK_SET, 5, -6), EINVAL);
    CHECK_ERRNO(control(both, F_GETLK, F_WRLCK, SEEK_SET, -1, 0), EINVAL);
    CHECK_INT(control(both, F_SETLK, F_WRLCK, SEEK_SET, last, 1), 0);
    CHECK_ERRNO(control(both, F_SETLK, F_WRLCK, SEEK_SET, last, 2), EOVERFLOW);
    CHECK_ERRNO(control(both, F_SETLK, F_WRLCK, SEEK_CUR, last, 1), EOVERFLOW);
    CHECK_INT(lseek(both, 0, SEEK_CUR), 4);

    /* what there is not */
    CHECK_ERRNO(control(both, F_SETLK, 3, SEEK_SET, 0, 0), EINVAL);
    CHECK_ERRNO(control(both, F_GETLK, F_UNLCK, SEEK_SET, 0, 0), EINVAL);
    CHECK_ERRNO(control(both, F_SETLK, F_WRLCK, 3, 0, 0), EINVAL);
    CHECK_ERRNO(control(99, F_SETLK, F_WRLCK, SEEK_SET, 0, 0), EBADF);
    CHECK_ERRNO(control(-1, F_GETLK, F_WRLCK, SEEK_SET, 0, 0), EBADF);
    return 0;
}
