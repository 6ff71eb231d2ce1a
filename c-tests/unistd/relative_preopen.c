// peer: differs takes the last directory whose name fits
// hostflags: --dir start::.
/* Relative paths look in relatively named directories first, absolute ones in those of the root. */
#include "test.h"
#include <fcntl.h>
#include <unistd.h>

int main(void) {
    close(open("file", O_WRONLY | O_CREAT, 0666));
    CHECK_INT(access("file", F_OK), 0);
    CHECK_INT(access("./file", F_OK), 0);
    CHECK_ERRNO(access("/file", F_OK), ENOENT);
    close(open("/top", O_WRONLY | O_CREAT, 0666));
    CHECK_INT(access("/top", F_OK), 0);
    CHECK_ERRNO(access("top", F_OK), ENOENT);
    return 0;
}
