// peer: skip wasi-libc maps no file that can be written
/* Shared mappings of files: written back by msync and munmap, what has changed and nothing else. */
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define PAGE 65536
#define READ_WRITE (PROT_READ | PROT_WRITE)

static int fd;
static char buffer[100];

static int file_has(off_t offset, const char *text) {
    memset(buffer, 0, sizeof buffer);
    return pread(fd, buffer, strlen(text), offset) == (long)strlen(text) && memcmp(buffer, text, strlen(text)) == 0;
}

static long size_of_file(void) {
    struct stat status;
    return fstat(fd, &status) == 0 ? (long)status.st_size : -1;
}

int main(void) {
    fd = open("file", O_RDWR | O_CREAT, 0666);
    CHECK_INT(ftruncate(fd, 3 * PAGE + 100), 0);
    CHECK_INT(pwrite(fd, "start", 5, 0), 5);

    char *a = mmap(NULL, 3 * PAGE + 100, READ_WRITE, MAP_SHARED, fd, 0);
    CHECK(a != MAP_FAILED && memcmp(a, "start", 6) == 0);
    memcpy(a, "START", 5);
    memcpy(a + 2 * PAGE - 2, "over the edge", 13);
    CHECK(file_has(0, "start")); /* not before msync */
    CHECK_INT(msync(a, PAGE, MS_SYNC), 0);
    CHECK(file_has(0, "START") && !file_has(2 * PAGE - 2, "over the edge"));
    CHECK_INT(msync(a, 3 * PAGE, MS_ASYNC), 0);
    CHECK(file_has(2 * PAGE - 2, "over the edge"));

    /* others write to the file meanwhile: only what has changed in memory is written */
    CHECK_INT(pwrite(fd, "others", 6, 5000), 6);
    a[100] = 'm';
    CHECK_INT(msync(a, PAGE, MS_SYNC), 0);
    CHECK(file_has(5000, "others") && file_has(100, "m") && a[5000] == 0);
    /* MS_INVALIDATE shows what others have written */
    a[101] = 'n';
    CHECK_INT(msync(a, PAGE, MS_SYNC | MS_INVALIDATE), 0);
    CHECK(memcmp(a + 5000, "others", 6) == 0 && file_has(100, "mn") && a[101] == 'n');

    /* a second mapping within the first is the same memory */
    char *b = mmap(NULL, PAGE, READ_WRITE, MAP_SHARED, fd, PAGE);
    const char *c = mmap(NULL, 10, PROT_READ, MAP_SHARED, fd, 0);
    CHECK(b != MAP_FAILED && c != MAP_FAILED);
    memcpy(a + PAGE + 7, "seen", 4);
    CHECK(memcmp(b + 7, "seen", 4) == 0 && memcmp(c, "START", 5) == 0);
    a[0] = 's';
    CHECK(c[0] == 's');
    /* a private one is a copy */
    char *own = mmap(NULL, PAGE, READ_WRITE, MAP_PRIVATE, fd, PAGE);
    CHECK(own != MAP_FAILED && own[7] == 0);
    own[8] = 'p';
    CHECK_INT(munmap(own, PAGE), 0);
    CHECK(b[8] == 'e');

    /* munmap writes; what else is mapped stays */
    CHECK_INT(munmap(b, PAGE), 0);
    CHECK(file_has(PAGE + 7, "seen"));
    a[PAGE + 7] = 'S';
    CHECK_INT(munmap(a, 3 * PAGE + 100), 0);
    CHECK(file_has(PAGE + 7, "Seen") && file_has(0, "sTART"));
    CHECK(memcmp(c, "sTART", 5) == 0);
    CHECK_INT(munmap((void *)c, 10), 0);
    CHECK_ERRNO(msync(a, PAGE, MS_SYNC), ENOMEM);

    /* the end of the file: nothing is written behind it, and it does not grow */
    a = mmap(NULL, 4 * PAGE, READ_WRITE, MAP_SHARED, fd, 0);
    CHECK(a != MAP_FAILED && a[3 * PAGE + 99] == 0 && a[3 * PAGE + 100] == 0);
    memcpy(a + 3 * PAGE + 98, "abcd", 4);
    CHECK_INT(msync(a, 4 * PAGE, MS_SYNC), 0);
    CHECK_INT(size_of_file(), 3 * PAGE + 100);
    CHECK(file_has(3 * PAGE + 98, "ab"));
    CHECK_INT(ftruncate(fd, 3 * PAGE + 101), 0);
    CHECK_INT(msync(a, 4 * PAGE, MS_SYNC), 0);
    CHECK(file_has(3 * PAGE + 98, "abc") && size_of_file() == 3 * PAGE + 101);
    CHECK_INT(ftruncate(fd, 10), 0);
    a[5] = '!';
    a[20] = '!';
    CHECK_INT(munmap(a, 4 * PAGE), 0);
    CHECK(file_has(5, "!") && size_of_file() == 10);

    /* page by page */
    CHECK_INT(ftruncate(fd, 3 * PAGE), 0);
    a = mmap(NULL, 3 * PAGE, READ_WRITE, MAP_SHARED, fd, 0);
    a[0] = 'x';
    a[PAGE] = 'y';
    CHECK_INT(munmap(a, PAGE), 0);
    CHECK(file_has(0, "x") && !file_has(PAGE, "y"));
    CHECK_INT(pwrite(fd, "z", 1, 0), 1);
    c = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0);
    CHECK(c[0] == 'z'); /* read again */
    CHECK_INT(munmap(a + PAGE, 2 * PAGE), 0);
    CHECK(file_has(PAGE, "y"));
    CHECK_INT(munmap((void *)c, PAGE), 0);

    /* first to read, then also to write */
    int reading = open("file", O_RDONLY);
    c = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, reading, 0);
    a = mmap(NULL, PAGE, READ_WRITE, MAP_SHARED, fd, 0);
    a[1] = 'w';
    CHECK(c[1] == 'w' && munmap(a, PAGE) == 0 && file_has(1, "w") && munmap((void *)c, PAGE) == 0);

    c = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0);
    CHECK_INT(mprotect((void *)c, PAGE, READ_WRITE), 0);
    ((char *)c)[2] = 'v';
    CHECK(munmap((void *)c, PAGE) == 0 && file_has(1, "wv"));
    c = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, reading, 0);
    CHECK_ERRNO(mprotect((void *)c, PAGE, READ_WRITE), EACCES);
    CHECK_INT(munmap((void *)c, PAGE), 0);

    /* what cannot be */
    int writing = open("file", O_WRONLY), directory = open(".", O_RDONLY | O_DIRECTORY);
    CHECK_ERRNO((long)mmap(NULL, 1, READ_WRITE, MAP_SHARED, reading, 0), EACCES);
    CHECK_ERRNO((long)mmap(NULL, 1, READ_WRITE, MAP_SHARED, writing, 0), EACCES);
    CHECK_ERRNO((long)mmap(NULL, 1, PROT_READ, MAP_PRIVATE, writing, 0), EACCES);
    CHECK(mmap(NULL, 1, READ_WRITE, MAP_PRIVATE, reading, 0) != MAP_FAILED);
    CHECK_ERRNO((long)mmap(NULL, 1, PROT_READ, MAP_SHARED, directory, 0), ENODEV);
    CHECK_ERRNO((long)mmap(NULL, 1, READ_WRITE, MAP_SHARED, 99, 0), EBADF);
    CHECK_ERRNO((long)mmap(NULL, 1, READ_WRITE, MAP_SHARED, fd, 5), EINVAL);
    CHECK_ERRNO((long)mmap(NULL, 1, READ_WRITE, MAP_SHARED, fd, -PAGE), EINVAL);
    CHECK_ERRNO((long)mmap(NULL, 2 * PAGE, READ_WRITE, MAP_SHARED, fd, LLONG_MAX - PAGE + 1), EOVERFLOW);
    CHECK_ERRNO((long)mmap(NULL, 0xf0000000, READ_WRITE, MAP_SHARED, fd, 0), ENOMEM);
    CHECK_ERRNO(msync(a, PAGE, MS_SYNC | MS_ASYNC), EINVAL);
    CHECK_ERRNO(msync(a, PAGE, 64), EINVAL);
    CHECK_ERRNO(msync(a + 1, PAGE, MS_SYNC), EINVAL);

    /* a large file, much of it changed */
    CHECK_INT(ftruncate(fd, 100 * PAGE), 0);
    a = mmap(NULL, 100 * PAGE, READ_WRITE, MAP_SHARED, fd, 0);
    for (int i = 0; i < 100 * PAGE; i += 1000) a[i] = (char)(i / 1000);
    CHECK_INT(munmap(a, 100 * PAGE), 0);
    for (int i = 0; i < 100 * PAGE; i += 1000)
        if (pread(fd, buffer, 1, i) != 1 || buffer[0] != (char)(i / 1000)) CHECK(!"what was written");
    return 0;
}
