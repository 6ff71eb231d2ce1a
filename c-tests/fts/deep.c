// skip-O0
// peer: skip its paths end at PATH_MAX
/* Trees deeper than a path can say: walks, and programs that go through directories one by one. */
#define _GNU_SOURCE
#include "test.h"
#include <dirent.h>
#include <fcntl.h>
#include <fts.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DEPTH 2100
static const char name[] = "dd";
static int down, up, files, deepest;

static int visit(const char *path, const struct stat *s, int kind, struct FTW *where) {
    if (kind == FTW_F) {
        files++;
        CHECK_INT(s->st_size, 3);
        CHECK_STR(path + where->base, "file");
    } else {
        CHECK(S_ISDIR(s->st_mode));
        down += kind == FTW_D;
        up += kind == FTW_DP;
    }
    if (where->level > deepest) deepest = where->level;
    return 0;
}

int main(void) {
    // Made from descriptor to descriptor.
    CHECK_INT(mkdir("t", 0777), 0);
    int dir = open("t", O_RDONLY | O_DIRECTORY);
    for (int i = 1; i < DEPTH; i++) {
        if (mkdirat(dir, name, 0777) != 0) {
            CHECK_INT(i, 0);
            break;
        }
        int next = openat(dir, name, O_RDONLY | O_DIRECTORY);
        close(dir);
        dir = next;
    }
    int file = openat(dir, "file", O_WRONLY | O_CREAT, 0666);
    CHECK_INT(write(file, "abc", 3), 3);
    CHECK_INT(close(file), 0);
    CHECK_INT(faccessat(dir, "file", R_OK, 0), 0);
    DIR *stream = fdopendir(dup(dir));
    int entries = 0;
    for (struct dirent *e; (e = readdir(stream));) entries += strcmp(e->d_name, "file") == 0;
    CHECK_INT(entries, 1);
    closedir(stream);
    CHECK_INT(close(dir), 0);

    CHECK_INT(nftw("t", visit, 20, FTW_PHYS), 0);
    CHECK_INT(down, DEPTH);
    CHECK_INT(files, 1);
    CHECK_INT(deepest, DEPTH);
    CHECK_INT(nftw("t", visit, 20, FTW_PHYS | FTW_DEPTH), 0);
    CHECK_INT(up, DEPTH);
    CHECK_INT(files, 2);

    FTS *walk = fts_open((char *[]){"t", NULL}, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
    down = up = files = 0;
    for (FTSENT *e; (e = fts_read(walk));) {
        down += e->fts_info == FTS_D;
        up += e->fts_info == FTS_DP;
        files += e->fts_info == FTS_F && e->fts_statp->st_size == 3 && e->fts_level == DEPTH;
        if (e->fts_info == FTS_DNR || e->fts_info == FTS_NS || e->fts_info == FTS_ERR) CHECK_INT(e->fts_errno, 0);
    }
    CHECK_INT(down, DEPTH);
    CHECK_INT(up, DEPTH);
    CHECK_INT(files, 1);
    CHECK_INT(fts_close(walk), 0);

    // Up by ".." where a path still says the way.
    dir = open("t", O_RDONLY | O_DIRECTORY);
    for (int i = 0; i < 40; i++) {
        int next = openat(dir, name, O_RDONLY | O_DIRECTORY);
        close(dir);
        dir = next;
    }
    for (int i = 0; i < 40; i++) {
        int above = openat(dir, "..", O_RDONLY | O_DIRECTORY);
        close(dir);
        dir = above;
    }
    struct stat found, top;
    CHECK_INT(fstat(dir, &found), 0);
    CHECK_INT(stat("t", &top), 0);
    CHECK(found.st_ino == top.st_ino && found.st_dev == top.st_dev);
    CHECK_INT(close(dir), 0);

    // Taken down from above.
    for (int i = 1; i < DEPTH; i++) {
        if (rename("t/dd", "u") != 0 || rmdir("t") != 0 || rename("u", "t") != 0) {
            CHECK_INT(errno, 0);
            break;
        }
    }
    CHECK_INT(unlink("t/file"), 0);
    CHECK_INT(rmdir("t"), 0);
}
