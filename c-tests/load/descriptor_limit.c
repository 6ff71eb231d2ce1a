// inject: path_open:errno=mfile:after=300
// peer: skip slow
// skip-O0
/* No descriptors are left after 300 files: each function that opens one says EMFILE, and all works again for those that are open. */
#include "test.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void) {
    static int fds[400];
    char name[20], template[] = "tmpXXXXXX", byte = 0;
    int count = 0;
    for (;; count++) {
        sprintf(name, "f%d", count);
        fds[count] = open(name, O_RDWR | O_CREAT, 0666);
        if (fds[count] < 0) break;
    }
    CHECK_INT(errno, EMFILE);
    CHECK_INT(count, 300);
    CHECK_ERRNO(fopen("f1", "r"), EMFILE);
    CHECK_ERRNO(opendir("."), EMFILE);
    /* This one may do without a descriptor of the host's. */
    FILE *temporary = tmpfile();
    CHECK(temporary ? fclose(temporary) == 0 : errno == EMFILE);
    CHECK_ERRNO(mkstemp(template), EMFILE);
    CHECK_ERRNO(freopen("f1", "r", stdin), EMFILE);
    for (int i = 0; i < count; i++)
        if (write(fds[i], &"abc"[i % 3], 1) != 1 || pread(fds[i], &byte, 1, 0) != 1 || byte != "abc"[i % 3]) CHECK(0);
    /* A program that duplicates reaches the limit of the library's own numbers. */
    int copies = 0, copy;
    while ((copy = dup(fds[0])) >= 0 && copies < 100000) copies++;
    CHECK(copies >= 1000 || errno == EMFILE);
    for (int i = 0; i < count; i++)
        if (close(fds[i])) CHECK(0);
    return 0;
}
