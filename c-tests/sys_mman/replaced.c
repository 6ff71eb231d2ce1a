// peer: skip wasi-libc maps no file that can be written
/* A mapped file stays, whatever becomes of the descriptor it was mapped by. */
#include "test.h"
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

static char first_byte(const char *path) {
    char byte = 0;
    int fd = open(path, O_RDONLY);
    CHECK_INT(read(fd, &byte, 1), 1);
    CHECK_INT(close(fd), 0);
    return byte;
}

int main(void) {
    int fd = open("file", O_RDWR | O_CREAT, 0666), other = open("other", O_RDWR | O_CREAT, 0666);
    CHECK_INT(ftruncate(fd, 1), 0);
    CHECK_INT(write(other, "o", 1), 1);
    char *a = mmap(NULL, 1, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    *a = 'a';
    CHECK_INT(dup2(other, fd), fd);
    CHECK_INT(msync(a, 1, MS_SYNC), 0);
    CHECK_INT(first_byte("file"), 'a');
    CHECK_INT(first_byte("other"), 'o');
    CHECK_INT(close(fd), 0);
    CHECK_INT(close(other), 0);
    /* the numbers are free for the program, whatever the library holds */
    CHECK_INT(open("other", O_RDONLY), fd);
    *a = 'b';
    CHECK_INT(munmap(a, 1), 0);
    CHECK_INT(first_byte("file"), 'b');
    return 0;
}
