// peer: differs has no umask
/* Files and directories have the permissions that the program made them with, without the bits of the mask. */
#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static mode_t mode(const char *path) {
    struct stat s;
    CHECK_INT(stat(path, &s), 0);
    return s.st_mode & 07777;
}

int main(void) {
    close(open("before", O_WRONLY | O_CREAT, 0600));
    CHECK_INT(mode("before"), 0600);
    close(creat("created", 0775));
    CHECK_INT(mode("created"), 0755);
    CHECK_INT(access("created", X_OK), 0);
    CHECK_INT(mkdir("private", 0700), 0);
    CHECK_INT(mode("private"), 0700);
    CHECK_INT(rmdir("private"), 0);
    CHECK_INT(mkdir("private", 0777), 0);
    CHECK_INT(mode("private"), 0755);
    char temporary[] = "tXXXXXX", directory[] = "dXXXXXX";
    int fd = mkstemp(temporary);
    struct stat s;
    CHECK(fstat(fd, &s) == 0 && s.st_mode == (S_IFREG | 0600));
    CHECK_INT(unlink(temporary), 0);
    CHECK(fstat(fd, &s) == 0 && s.st_mode == (S_IFREG | 0600) && s.st_nlink == 0);
    CHECK(mkdtemp(directory) != 0);
    CHECK_INT(mode(directory), 0700);
    CHECK(rename("created", "moved") == 0 && mode("moved") == 0755);
    CHECK(rename("moved", "moved") == 0 && mode("moved") == 0755);
    CHECK_ERRNO(unlink(directory), EISDIR);
    CHECK_INT(mode(directory), 0700);
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
    CHECK_INT(mode("before"), 0600);
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
