// cflags: -D_WASI_EMULATED_MMAN -lwasi-emulated-mman
// peer: differs wasi-libc's mappings do not start on a page
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 65536
#define READ_WRITE (PROT_READ | PROT_WRITE)

int main(void) {
    char *a = mmap(NULL, 100, READ_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(a != MAP_FAILED && (uintptr_t)a % PAGE == 0);
    CHECK(a[0] == 0 && a[99] == 0 && a[PAGE - 1] == 0);
    memset(a, 1, PAGE);
    CHECK_INT(mprotect(a, 100, READ_WRITE), 0);
    CHECK_ERRNO(mprotect(a, 100, PROT_READ), ENOTSUP);
    CHECK_ERRNO(mprotect(a + 1, 100, READ_WRITE), EINVAL);
    CHECK_ERRNO(mprotect(a, 10 * PAGE, READ_WRITE), ENOMEM);
    CHECK_INT(madvise(a, 100, MADV_WILLNEED), 0);
    CHECK_INT(a[5], 1);
    CHECK_INT(madvise(a, 100, MADV_DONTNEED), 0);
    CHECK_INT(a[5], 0);
    CHECK_ERRNO(madvise(a, 100, 999), EINVAL);
    CHECK_INT(posix_madvise(a, 100, POSIX_MADV_DONTNEED), 0);
    CHECK_INT(posix_madvise(a, 100, 77), EINVAL);
    CHECK_INT(msync(a, 100, MS_SYNC), 0);
    CHECK_ERRNO(msync(a, 100, MS_SYNC | MS_ASYNC), EINVAL);
    CHECK_INT(munmap(a, 100), 0);
    CHECK_ERRNO(mprotect(a, 100, READ_WRITE), ENOMEM);
    CHECK_ERRNO(msync(a, 100, MS_ASYNC), ENOMEM);

    /* page by page */
    char *b = mmap(NULL, 3 * PAGE, READ_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
    char *c = mmap(NULL, PAGE, READ_WRITE, MAP_SHARED | MAP_ANON, -1, 0);
    CHECK(b != MAP_FAILED && c != MAP_FAILED);
    CHECK_INT(munmap(b, PAGE), 0);
    CHECK_INT(munmap(b + 2 * PAGE, PAGE), 0);
    b[PAGE] = 3;
    CHECK_INT(mprotect(b + PAGE, PAGE, READ_WRITE), 0);
    CHECK_INT(munmap(b, 3 * PAGE), 0);
    CHECK_INT(munmap(c, PAGE), 0);
    CHECK_INT(munmap(c, PAGE), 0);
    for (int i = 0; i < 2000; i++) {
        char *p = mmap(NULL, 4 * PAGE, READ_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
        CHECK(p != MAP_FAILED);
        CHECK_INT(munmap(p, 4 * PAGE), 0);
    }

    int fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_INT(pwrite(fd, "content", 7, PAGE), 7);
    char *f = mmap(NULL, 2 * PAGE, READ_WRITE, MAP_PRIVATE, fd, 0);
    CHECK(f != MAP_FAILED && memcmp(f + PAGE, "content", 8) == 0 && f[0] == 0);
    f[PAGE] = 'X';
    char byte;
    CHECK(pread(fd, &byte, 1, PAGE) == 1 && byte == 'c');
    CHECK_INT(munmap(f, 2 * PAGE), 0);
    f = mmap(NULL, 7, PROT_READ, MAP_SHARED, fd, PAGE);
    CHECK(f != MAP_FAILED && memcmp(f, "content", 7) == 0);
    CHECK_ERRNO(madvise(f, 7, MADV_DONTNEED), EINVAL);
    CHECK_INT(munmap(f, 7), 0);
    CHECK_INT(lseek(fd, 0, SEEK_CUR), 0);

    CHECK_ERRNO((long)mmap(NULL, 0, READ_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0), EINVAL);
    CHECK_ERRNO((long)mmap(NULL, 1, READ_WRITE, MAP_ANON, -1, 0), EINVAL);
    CHECK_ERRNO((long)mmap(NULL, 1, READ_WRITE, MAP_PRIVATE, fd, 1), EINVAL);
    CHECK_ERRNO((long)mmap(NULL, 1, READ_WRITE, MAP_SHARED | MAP_FIXED, fd, 0), ENOTSUP);
    CHECK_ERRNO((long)mmap(NULL, 1, READ_WRITE, MAP_PRIVATE | MAP_FIXED | MAP_ANON, -1, 0), ENOTSUP);
    CHECK_ERRNO((long)mmap(NULL, 1, PROT_EXEC, MAP_PRIVATE | MAP_ANON, -1, 0), ENOTSUP);
    CHECK_ERRNO((long)mmap(NULL, 1, READ_WRITE, MAP_PRIVATE, 77, 0), EBADF);
    CHECK_ERRNO((long)mmap(NULL, 0xffffffff, READ_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0), ENOMEM);
    CHECK_ERRNO((long)mmap(NULL, 0xf0000000, READ_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0), ENOMEM);
    CHECK_ERRNO(munmap(a + 1, 1), EINVAL);
    CHECK_ERRNO(munmap(a, 0), EINVAL);
    return 0;
}
