// A host that never places more than 30 bytes, and an entry that is larger: the listing ends, it does not go on forever.
// inject: fd_readdir:cut=30
// hostflags: --timeout 10
#include <dirent.h>
#include <fcntl.h>
#include "test.h"

int main(void) {
    CHECK(close(open("/a-name-of-more-than-six-bytes", O_CREAT | O_WRONLY, 0666)) == 0);
    DIR *dir = opendir("/");
    int count = 0;
    while (readdir(dir) && count < 1000) count++;
    CHECK(count < 1000);
    CHECK_INT(closedir(dir), 0);
    return 0;
}
