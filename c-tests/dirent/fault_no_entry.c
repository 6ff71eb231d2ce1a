// peer: differs takes a short answer for the end
// inject: fd_readdir:cut=10
/* A host that never gives a whole entry is an error, not an endless loop. */
#include "test.h"
#include "list.h"

int main(void) {
    list_make("dir", 3, 20);
    DIR *dir = opendir("dir");
    CHECK_ERRNO(readdir(dir), EIO);
    CHECK_INT(closedir(dir), 0);
    return 0;
}
