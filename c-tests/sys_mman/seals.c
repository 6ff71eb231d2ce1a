// Seals of memory files.
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include "test.h"

enum { PAGE = 65536 };

static void taken_one_by_one(void) {
    char text[4];
    int fd = memfd_create("x", MFD_CLOEXEC | MFD_ALLOW_SEALING), twin = dup(fd);
    CHECK(fd >= 0);
    CHECK_INT(fcntl(fd, F_GET_SEALS), 0);
    CHECK_INT(write(fd, "abc", 3), 3);
    CHECK_INT(fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK), 0);
    CHECK_ERRNO(ftruncate(fd, 2), EPERM);
    CHECK_INT(ftruncate(fd, 3), 0);
    CHECK_INT(ftruncate(fd, PAGE), 0);
    CHECK_INT(fcntl(twin, F_ADD_SEALS, F_SEAL_GROW), 0);
    CHECK_INT(fcntl(fd, F_GET_SEALS), F_SEAL_SHRINK | F_SEAL_GROW);
    CHECK_ERRNO(ftruncate(fd, PAGE + 1), EPERM);
    CHECK_ERRNO(pwrite(fd, "z", 1, PAGE), EPERM);
    CHECK_INT(pwrite(fd, "z", 1, PAGE - 1), 1);

    char *map = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    CHECK(map != MAP_FAILED);
    CHECK_ERRNO(fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE), EBUSY);
    CHECK_INT(munmap(map, PAGE), 0);
    CHECK_INT(fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE), 0);
    CHECK_ERRNO(write(fd, "d", 1), EPERM);
    CHECK_ERRNO(pwrite(twin, "d", 1, 0), EPERM);
    CHECK_ERRNO_IS(mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0), MAP_FAILED, EPERM);
    CHECK_INT(pread(fd, text, 3, 0), 3);
    CHECK(text[0] == 'a');

    CHECK_INT(fcntl(fd, F_ADD_SEALS, F_SEAL_SEAL), 0);
    CHECK_ERRNO(fcntl(fd, F_ADD_SEALS, F_SEAL_FUTURE_WRITE), EPERM);
    CHECK_INT(fcntl(fd, F_GET_SEALS), F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL);
    close(fd);
    close(twin);
}

static void refused(void) {
    int plain = memfd_create("x", 0), open_ = memfd_create("x", MFD_ALLOW_SEALING), ends[2];
    CHECK_INT(fcntl(plain, F_GET_SEALS), F_SEAL_SEAL);
    CHECK_ERRNO(fcntl(plain, F_ADD_SEALS, F_SEAL_GROW), EPERM);
    CHECK_ERRNO(fcntl(open_, F_ADD_SEALS, 0x1000), EINVAL);
    CHECK_INT(fcntl(open_, F_GET_SEALS), 0);
    CHECK_ERRNO(fcntl(0, F_GET_SEALS), EINVAL);
    CHECK_INT(pipe(ends), 0);
    CHECK_ERRNO(fcntl(ends[0], F_GET_SEALS), EINVAL);
    CHECK_ERRNO(fcntl(99, F_GET_SEALS), EBADF);
    CHECK_ERRNO(memfd_create("x", MFD_EXEC | MFD_NOEXEC_SEAL), EINVAL);
    CHECK_ERRNO(memfd_create("x", MFD_HUGETLB), EINVAL);
    int without = memfd_create("x", MFD_NOEXEC_SEAL);
    CHECK_INT(fcntl(without, F_GET_SEALS), F_SEAL_EXEC);
    CHECK_INT(fcntl(without, F_ADD_SEALS, F_SEAL_FUTURE_WRITE), 0);
    CHECK_ERRNO(write(without, "x", 1), EPERM);
    int shared = shm_open("/seals", O_RDWR | O_CREAT, 0600);
    CHECK_INT(fcntl(shared, F_GET_SEALS), F_SEAL_SEAL);
    shm_unlink("/seals");
}

int main(void) {
    taken_one_by_one();
    refused();
    return 0;
}
