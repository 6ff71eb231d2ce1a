// skip-O0
/* Files that are opened and closed again and again, in a program that duplicates descriptors: the numbers do not run out, also where
   the host gives no number twice. */
#include "test.h"
#include <fcntl.h>
#include <unistd.h>

int main(void) {
    CHECK(close(dup(0)) == 0);
    for (int i = 0; i < 3000; i++) {
        int fd = open("file", O_RDWR | O_CREAT, 0666);
        CHECK(fd >= 0 && fd < 1024);
        CHECK_INT(close(fd), 0);
    }
    return 0;
}
