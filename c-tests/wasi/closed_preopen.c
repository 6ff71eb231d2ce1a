// peer: differs keeps a closed descriptor in its table
// hostflags: --no-dir --dir one::/one --dir two::/two
/* A program may close a pre-opened directory before it uses the first path; those behind it are found all the same. */
#include "test.h"
#include <fcntl.h>
#include <unistd.h>

int main(void) {
    CHECK_INT(close(3), 0);
    int fd = open("/two/file", O_WRONLY | O_CREAT, 0666);
    CHECK(fd >= 3);
    CHECK_ERRNO(open("/one/file", O_WRONLY | O_CREAT, 0666), ENOENT);
    return 0;
}
