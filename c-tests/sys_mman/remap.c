// peer: skip wasi-libc has no mremap
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 65536
#define READ_WRITE (PROT_READ | PROT_WRITE)

int main(void) {
    char *a = mmap(NULL, 2 * PAGE, READ_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0), *b;
    a[0] = 'a';
    a[2 * PAGE - 1] = 'z';
    CHECK(mremap(a, 2 * PAGE, 2 * PAGE - 5, 0) == a); /* the same pages */
    b = mmap(NULL, PAGE, READ_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
    CHECK_ERRNO((long)mremap(a, 2 * PAGE, 9 * PAGE, 0), ENOMEM); /* another mapping lies behind it */
    CHECK_INT(munmap(b, PAGE), 0);
    b = mremap(a, 2 * PAGE, 4 * PAGE, MREMAP_MAYMOVE);
    CHECK(b != MAP_FAILED && b[0] == 'a' && b[2 * PAGE - 1] == 'z' && b[2 * PAGE] == 0 && b[4 * PAGE - 1] == 0);
    CHECK(b == a || msync(a, PAGE, MS_SYNC) == -1);
    /* larger where it is, with zeros, by what was given up */
    memset(b, 'b', 4 * PAGE);
    CHECK(mremap(b, 4 * PAGE, 2 * PAGE, 0) == b);
    CHECK(mremap(b, 2 * PAGE, 3 * PAGE, 0) == b && b[2 * PAGE - 1] == 'b' && b[2 * PAGE] == 0 && b[3 * PAGE - 1] == 0);
    CHECK(mremap(b, 3 * PAGE, 4 * PAGE, MREMAP_MAYMOVE) == b && b[3 * PAGE] == 0 && b[4 * PAGE - 1] == 0);
    b[3 * PAGE] = 'd';
    CHECK_INT(munmap(b + 2 * PAGE, PAGE), 0);
    CHECK_ERRNO((long)mremap(b, PAGE, 2 * PAGE, 0), ENOMEM); /* its own next page */
    CHECK(mremap(b, 2 * PAGE, 3 * PAGE, 0) == b && b[2 * PAGE] == 0 && b[3 * PAGE] == 'd');
    CHECK(mremap(b, 4 * PAGE, PAGE, 0) == b && b[0] == 'b');
    CHECK_ERRNO(msync(b + PAGE, PAGE, MS_SYNC), ENOMEM);
    CHECK_ERRNO((long)mremap(b, 2 * PAGE, 3 * PAGE, MREMAP_MAYMOVE), EFAULT);
    CHECK_ERRNO((long)mremap(b + 1, PAGE, 3 * PAGE, MREMAP_MAYMOVE), EINVAL);
    CHECK_ERRNO((long)mremap(b, 0, 3 * PAGE, MREMAP_MAYMOVE), EINVAL);
    CHECK_ERRNO((long)mremap(b, PAGE, 0, MREMAP_MAYMOVE), EINVAL);
    CHECK_ERRNO((long)mremap(b, PAGE, PAGE, 64), EINVAL);
    CHECK_ERRNO((long)mremap(b, PAGE, 0xffffffff, MREMAP_MAYMOVE), ENOMEM);
    CHECK_INT(munmap(b, PAGE), 0);

    /* a file's mapping shows more of the file */
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_INT(ftruncate(fd, 2 * PAGE), 0);
    CHECK_INT(pwrite(fd, "further", 7, PAGE), 7);
    a = mmap(NULL, PAGE, READ_WRITE, MAP_SHARED, fd, 0);
    memcpy(a, "changed", 7);
    b = mremap(a, PAGE, 2 * PAGE, MREMAP_MAYMOVE);
    CHECK(b != MAP_FAILED && memcmp(b, "changed", 7) == 0 && memcmp(b + PAGE, "further", 7) == 0);
    b[PAGE] = 'F';
    b[8] = '8';
    CHECK_INT(munmap(b, 2 * PAGE), 0);
    char buffer[9];
    CHECK(pread(fd, buffer, 9, 0) == 9 && memcmp(buffer,
                                                 "changed\0"
                                                 "8",
                                                 9) == 0);
    CHECK(pread(fd, buffer, 7, PAGE) == 7 && memcmp(buffer, "Further", 7) == 0);
    /* not while it is mapped twice */
    a = mmap(NULL, PAGE, READ_WRITE, MAP_SHARED, fd, 0);
    b = mmap(NULL, PAGE, READ_WRITE, MAP_SHARED, fd, 0);
    CHECK_ERRNO((long)mremap(a, PAGE, 2 * PAGE, MREMAP_MAYMOVE), ENOMEM);
    CHECK_INT(munmap(b, PAGE), 0);
    CHECK_INT(munmap(a, PAGE), 0);
    a = mmap(NULL, PAGE, READ_WRITE, MAP_PRIVATE, fd, 0);
    a[1] = 'p';
    CHECK_ERRNO((long)mremap(a, PAGE, 2 * PAGE, MREMAP_MAYMOVE), ENOMEM);
    CHECK(mremap(a, PAGE, PAGE, MREMAP_MAYMOVE) == a && a[1] == 'p' && munmap(a, PAGE) == 0);
    return 0;
}
