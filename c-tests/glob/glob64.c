// live-blocks: 0
// peer: skip wasi-libc has other names
/* glob64 and globfree64, which the header gives other names. Two blocks hold the names of pre-opened directories. */
#include <glob.h>
#undef glob64
#undef globfree64
#include <fcntl.h>
#include "test.h"

int glob64(const char *, int, int (*)(const char *, int), glob_t *);
void globfree64(glob_t *);

int main(void) {
    glob_t found;
    CHECK(close(open("one", O_CREAT | O_WRONLY, 0666)) == 0);
    CHECK_INT(glob64("o*", 0, NULL, &found), 0);
    CHECK_INT(found.gl_pathc, 1);
    CHECK_STR(found.gl_pathv[0], "one");
    globfree64(&found);
    return 0;
}
