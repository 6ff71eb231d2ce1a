/* What open says of a slash behind what is not there, and of directories that are to be truncated. */
// peer: differs a new file with a slash at the end is EISDIR, a directory to be truncated EINVAL
#include "test.h"
#include <fcntl.h>
#include <sys/stat.h>

int main(void) {
    CHECK_INT(mkdir("dir", 0777), 0);
    CHECK_INT(close(open("file", O_WRONLY | O_CREAT, 0666)), 0);
    CHECK_ERRNO(open("missing/", O_WRONLY | O_CREAT, 0666), ENOENT);
    CHECK_ERRNO(open("missing/.", O_WRONLY | O_CREAT, 0666), ENOENT);
    CHECK_ERRNO(open("missing/file/", O_WRONLY | O_CREAT, 0666), ENOENT);
    CHECK_ERRNO(open("file/", O_WRONLY | O_CREAT, 0666), ENOTDIR);
    CHECK_ERRNO(open("dir/", O_WRONLY | O_CREAT, 0666), EISDIR);
    CHECK_ERRNO(open("missing/", O_WRONLY | O_TRUNC), ENOENT);
    CHECK_ERRNO(open("missing", O_WRONLY | O_TRUNC | O_DIRECTORY), ENOENT);
    CHECK_ERRNO(open("file/", O_WRONLY | O_TRUNC), ENOTDIR);
    CHECK_ERRNO(open("dir/", O_WRONLY | O_TRUNC), EISDIR);
    return 0;
}
