// peer: differs has no umask
/* umask keeps the mask; files that are new from then on get their permissions without its bits. */
#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

static mode_t mode(const char *path) {
    struct stat s;
    CHECK_INT(stat(path, &s), 0);
    return s.st_mode & 07777;
}

int main(void) {
    close(open("before", O_WRONLY | O_CREAT, 0600));
    CHECK_INT(mode("before"), 0644);
    mode_t first = umask(077);
    CHECK(first <= 0777);
    CHECK_INT(umask(0), 077);
    CHECK_INT(umask(0177777), 0);
    CHECK_INT(umask(027), 0777);

    close(open("file", O_WRONLY | O_CREAT, 0666));
    CHECK_INT(mode("file"), 0640);
    close(open("tool", O_WRONLY | O_CREAT | O_EXCL, 0777));
    CHECK_INT(mode("tool"), 0750);
    close(open("before", O_WRONLY | O_CREAT, 0777));
    CHECK_INT(mode("before"), 0644);
    fclose(fopen("stream", "w"));
    CHECK_INT(mode("stream"), 0640);
    CHECK_INT(mkdir("dir", 0777), 0);
    CHECK_INT(mode("dir"), 0750);
    umask(0);
    close(open("open", O_WRONLY | O_CREAT, 0666));
    CHECK_INT(mode("open"), 0666);
    CHECK_INT(unlink("tool"), 0);
    umask(022);
    close(open("tool", O_WRONLY | O_CREAT, 0644));
    CHECK_INT(mode("tool"), 0644);
    umask(first);
    return 0;
}
