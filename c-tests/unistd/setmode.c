#define _GNU_SOURCE
#include "test.h"
#include <stdlib.h>
#include <sys/stat.h>

static void check(const char *text, mode_t mode, mode_t wanted) {
    void *set = setmode(text);
    CHECK(set != NULL);
    if (set) CHECK_INT(getmode(set, mode), wanted);
    free(set);
}

int main(void) {
    const char *wrong[] = {"", "u", "9", "77777", "z+r", "u+q", "u+r,", "a"};
    unsigned i;
    umask(022);
    check("644", S_IFREG | 07777, S_IFREG | 0644);
    check("4755", 0, 04755);
    check("u+x", 0644, 0744);
    check("+w", 0444, 0644);
    check("a+w", 0444, 0666);
    check("=rw", 0777, 0644);
    check("go-rwx,u=rw", 0777, 0600);
    check("o=g", 0750, 0755);
    check("g=u-w", 0750, 0750);
    check("a+X", 0644, 0644);
    check("a+X", 0744, 0755);
    check("a+X", S_IFDIR | 0644, S_IFDIR | 0755);
    check("u+s,g+s,+t", 0755, 07755);
    umask(077);
    check("+rw", 0, 0600);
    for (i = 0; i < sizeof wrong / sizeof *wrong; i++) CHECK_ERRNO(setmode(wrong[i]), EINVAL);
    return 0;
}
