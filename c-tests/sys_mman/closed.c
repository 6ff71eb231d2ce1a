// peer: skip wasi-libc maps no file that can be written
/* A mapping outlives the descriptor it was made with. */
#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define READ_WRITE (PROT_READ | PROT_WRITE)

static char *map(int fd) {
    CHECK_INT(ftruncate(fd, 10), 0);
    char *memory = mmap(NULL, 10, READ_WRITE, MAP_SHARED, fd, 0);
    CHECK(memory != MAP_FAILED);
    return memory;
}

static int file_has(const char *name, const char *text) {
    char buffer[20] = "";
    int fd = open(name, O_RDONLY);
    long length = read(fd, buffer, sizeof buffer);
    CHECK_INT(close(fd), 0);
    return length == 10 && memcmp(buffer, text, strlen(text) + 1) == 0;
}

int main(void) {
    int fd = open("one", O_RDWR | O_CREAT, 0666), second = open("two", O_RDWR | O_CREAT, 0666), other;
    char *a = map(fd), *b = map(second), *c;
    memcpy(a, "before", 6);
    CHECK_INT(close(fd), 0);
    CHECK_ERRNO(close(fd), EBADF);
    CHECK_ERRNO(read(fd, a, 1), EBADF);
    memcpy(a, "after!", 6);
    /* another file with the number of the closed one is not taken for it */
    other = open("other", O_RDWR | O_CREAT, 0666);
    CHECK_INT(ftruncate(other, 10), 0);
    CHECK_INT(msync(a, 10, MS_SYNC), 0);
    CHECK(file_has("one", "after!") && file_has("other", ""));
    memcpy(a, "at the end", 9);
    CHECK_INT(munmap(a, 10), 0);
    CHECK(file_has("one", "at the en"));

    CHECK_INT(posix_close(second, 0), 0);
    memcpy(b, "two", 3);
    CHECK_INT(munmap(b, 10), 0);
    CHECK(file_has("two", "two"));

    /* a stream's */
    FILE *f = fopen("three", "w+");
    c = map(fileno(f));
    CHECK_INT(fclose(f), 0);
    memcpy(c, "three", 5);
    CHECK_INT(munmap(c, 10), 0);
    CHECK(file_has("three", "three"));

    /* over and over: nothing stays open */
    for (int i = 0; i < 3000; i++) {
        fd = open("one", O_RDWR);
        a = map(fd);
        CHECK_INT(close(fd), 0);
        a[0] = (char)i;
        CHECK_INT(munmap(a, 10), 0);
    }
    CHECK(fd < 20);
    return 0;
}
