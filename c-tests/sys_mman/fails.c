// peer: skip wasi-libc maps no file that can be written
// inject: fd_pwrite:errno=nospc:times=2
// inject: fd_pread:errno=io:after=2
/* Errors of writing and reading back. */
#include "test.h"
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void) {
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_INT(ftruncate(fd, 1), 0);
    char *a = mmap(NULL, 1, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    CHECK(a != MAP_FAILED);
    *a = 'a';
    CHECK_ERRNO(msync(a, 1, MS_SYNC), ENOSPC);
    CHECK_ERRNO(munmap(a, 1), ENOSPC); /* it is unmapped all the same */
    CHECK_ERRNO(msync(a, 1, MS_SYNC), ENOMEM);
    CHECK_ERRNO_IS(mmap(NULL, 1, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0), MAP_FAILED, EIO);
    CHECK_ERRNO_IS(mmap(NULL, 1, PROT_READ, MAP_PRIVATE, fd, 0), MAP_FAILED, EIO);
    return 0;
}
