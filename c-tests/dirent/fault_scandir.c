// inject: fd_readdir:errno=io
#include <dirent.h>
#include <stdlib.h>
#include "test.h"

int main(void) {
    struct dirent **names = NULL;
    CHECK_ERRNO(scandir("/", &names, NULL, NULL), EIO);
    return 0;
}
