// env: PWD=/none
/* A PWD that cannot be reached does not count. */
#include "test.h"
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int main(void) {
    char name[32];
    close(open("file", O_WRONLY | O_CREAT, 0666));
    CHECK_INT(access("/file", F_OK), 0);
    CHECK(getcwd(name, sizeof name) && strcmp(name, "/") == 0);
    return 0;
}
