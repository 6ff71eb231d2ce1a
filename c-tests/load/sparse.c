/* A sparse file beyond 4 GiB: offsets of 64 bits in descriptors and streams. */
// peer: skip slow
// skip-O0
#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

int main(void) {
    const off_t far = (off_t)5 << 30;
    char text[5] = {0};
    struct stat s;
    int fd = open("sparse", O_RDWR | O_CREAT, 0666);
    CHECK_INT(pwrite(fd, "far", 3, far), 3);
    CHECK_INT(fstat(fd, &s), 0);
    CHECK(s.st_size == far + 3);
    CHECK(lseek(fd, -3, SEEK_END) == far);
    CHECK_INT(read(fd, text, 4), 3);
    CHECK_STR(text, "far");
    FILE *f = fdopen(fd, "r+");
    CHECK_INT(fseeko(f, far - 2, SEEK_SET), 0);
    CHECK_INT(getc(f), 0);
    CHECK(ftello(f) == far - 1);
    CHECK(fputs("XYZ", f) >= 0);
    CHECK_INT(fflush(f), 0);
    CHECK_INT(pread(fd, text, 4, far - 1), 4);
    CHECK_STR(text, "XYZr");
    CHECK_INT(ftruncate(fd, far / 2), 0);
    CHECK(lseek(fd, 0, SEEK_END) == far / 2);
    CHECK_INT(fclose(f), 0);
    return 0;
}
