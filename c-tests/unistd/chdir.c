// peer: differs has no get_current_dir_name, and keeps .. in the name of the current directory
/* chdir, getcwd: relative paths follow, links and dots are resolved. */
#define _GNU_SOURCE
#include "test.h"
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int at(const char *name) {
    char b[PATH_MAX];
    CHECK(getcwd(b, sizeof b) == b);
    return strcmp(b, name) == 0;
}

int main(void) {
    CHECK(at("/"));
    CHECK_INT(mkdir("a", 0777), 0);
    CHECK_INT(mkdir("a/b", 0777), 0);
    CHECK_INT(mkdir("a/b/c", 0777), 0);
    close(open("a/b/file", O_WRONLY | O_CREAT, 0666));
    CHECK_INT(symlink("a/b", "link"), 0);

    CHECK_INT(chdir("a"), 0);
    CHECK(at("/a"));
    CHECK_INT(access("b/file", F_OK), 0);
    CHECK_INT(access("/a/b/file", F_OK), 0);
    CHECK_ERRNO(access("a", F_OK), ENOENT);
    CHECK_INT(chdir("b/c/"), 0);
    CHECK(at("/a/b/c"));
    CHECK_INT(access("../file", F_OK), 0);
    CHECK_INT(access("./../../b/./file", F_OK), 0);
    CHECK_INT(chdir(".."), 0);
    CHECK(at("/a/b"));
    CHECK_INT(chdir("."), 0);
    CHECK(at("/a/b"));
    close(open("made", O_WRONLY | O_CREAT, 0666));
    CHECK_INT(access("/a/b/made", F_OK), 0);
    CHECK_INT(rename("made", "moved"), 0);
    CHECK_INT(access("/a/b/moved", F_OK), 0);
    CHECK_INT(unlink("moved"), 0);
    DIR *dir = opendir(".");
    CHECK(dir != NULL);
    closedir(dir);

    CHECK_ERRNO(chdir("none"), ENOENT);
    CHECK_ERRNO(chdir("file"), ENOTDIR);
    CHECK_ERRNO(chdir("file/.."), ENOTDIR);
    CHECK_ERRNO(chdir(""), ENOENT);
    CHECK_ERRNO(chdir(NULL), EFAULT);
    CHECK(at("/a/b"));

    CHECK_INT(chdir("/link"), 0);
    CHECK(at("/a/b"));
    CHECK_INT(chdir("/link/.."), 0);
    CHECK(at("/a"));
    CHECK_INT(chdir("///a//./b/"), 0);
    CHECK(at("/a/b"));
    CHECK_INT(chdir("/.."), 0);
    CHECK(at("/"));
    CHECK_INT(access("a/b/file", F_OK), 0);

    char b[8];
    CHECK_INT(chdir("/a/b/c"), 0);
    CHECK_ERRNO(getcwd(b, 6), ERANGE);
    CHECK(getcwd(b, 7) == b && strcmp(b, "/a/b/c") == 0);
    CHECK_ERRNO(getcwd(b, 0), EINVAL);
    char *mine = getcwd(NULL, 0);
    CHECK(mine && strcmp(mine, "/a/b/c") == 0);
    free(mine);
    mine = getcwd(NULL, 100);
    CHECK(mine && strcmp(mine, "/a/b/c") == 0);
    mine[99] = 1;
    free(mine);
    CHECK_ERRNO(getcwd(NULL, 3), ERANGE);
    mine = get_current_dir_name();
    CHECK(mine && strcmp(mine, "/a/b/c") == 0);
    free(mine);
    return 0;
}
