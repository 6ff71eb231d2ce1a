// peer: differs starts in the root
// env: PWD=/sub
// hostflags: --dir sub::/sub
/* The program starts in the directory that PWD names. */
#include "test.h"
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int main(void) {
    char name[32];
    CHECK(getcwd(name, sizeof name) && strcmp(name, "/sub") == 0);
    close(open("file", O_WRONLY | O_CREAT, 0666));
    CHECK_INT(access("/sub/file", F_OK), 0);
    CHECK_ERRNO(access("/file", F_OK), ENOENT);
    close(open("../above", O_WRONLY | O_CREAT, 0666));
    CHECK_INT(access("/above", F_OK), 0);
    CHECK_INT(chdir(".."), 0);
    CHECK(getcwd(name, sizeof name) && strcmp(name, "/") == 0);
    return 0;
}
