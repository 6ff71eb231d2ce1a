// live-blocks: 0
// peer: differs the path to access an entry by, as wasi-libc cannot change directories either
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <fts.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char got[2000];

static int by_name(const FTSENT **a, const FTSENT **b) { return strcmp((*a)->fts_name, (*b)->fts_name); }

static void add(const FTSENT *e) {
    sprintf(got + strlen(got), "%s:%d:%d ", e->fts_path, e->fts_info, (int)e->fts_level);
    CHECK_INT(strlen(e->fts_path), e->fts_pathlen);
    CHECK_INT(strlen(e->fts_name), e->fts_namelen);
}

static void expect(const char *expected) {
    if (strcmp(got, expected)) printf("got      %s\nexpected %s\n", got, expected);
    got[0] = 0;
}

static void walk(char *const *paths, int options, const char *skip, const char *follow) {
    FTS *fts = fts_open(paths, options, by_name);
    FTSENT *e;
    CHECK(fts != NULL);
    errno = 99;
    while ((e = fts_read(fts))) {
        add(e);
        if (skip && strcmp(e->fts_path, skip) == 0 && e->fts_info == FTS_D) CHECK_INT(fts_set(fts, e, FTS_SKIP), 0);
        if (follow && strcmp(e->fts_path, follow) == 0 && e->fts_info == FTS_SL)
            CHECK_INT(fts_set(fts, e, FTS_FOLLOW), 0);
    }
    CHECK_INT(errno, 0);
    CHECK_INT(fts_close(fts), 0);
}

int main(void) {
    char *t[] = {"t", NULL}, *two[] = {"t/f", "none", "t/d", NULL}, *none[] = {NULL}, *empty[] = {"", NULL},
         *link[] = {"t/l", NULL};
    mkdir("t", 0777);
    mkdir("t/d", 0777);
    CHECK(creat("t/f", 0666) >= 0 && creat("t/d/g", 0666) >= 0);
    CHECK_INT(symlink("d", "t/l"), 0);
    CHECK_INT(symlink("nowhere", "t/n"), 0);

    walk(t, FTS_PHYSICAL, NULL, NULL);
    expect("t:1:0 t/d:1:1 t/d/g:8:2 t/d:6:1 t/f:8:1 t/l:12:1 t/n:12:1 t:6:0 ");
    walk(t, FTS_LOGICAL | FTS_NOCHDIR, NULL, NULL);
    expect("t:1:0 t/d:1:1 t/d/g:8:2 t/d:6:1 t/f:8:1 t/l:1:1 t/l/g:8:2 t/l:6:1 t/n:13:1 t:6:0 ");
    walk(t, FTS_PHYSICAL, "t/d", NULL);
    expect("t:1:0 t/d:1:1 t/d:6:1 t/f:8:1 t/l:12:1 t/n:12:1 t:6:0 ");
    walk(t, FTS_PHYSICAL, "t/d", "t/l");
    expect("t:1:0 t/d:1:1 t/d:6:1 t/f:8:1 t/l:12:1 t/l:1:1 t/l/g:8:2 t/l:6:1 t/n:12:1 t:6:0 ");
    walk(two, FTS_PHYSICAL | FTS_NOSTAT, NULL, NULL);
    expect("none:10:0 t/d:1:0 t/d/g:11:1 t/d:6:0 t/f:8:0 ");
    walk(link, FTS_PHYSICAL, NULL, NULL);
    expect("t/l:12:0 ");
    walk(link, FTS_PHYSICAL | FTS_COMFOLLOW, NULL, NULL);
    expect("t/l:1:0 t/l/g:8:1 t/l:6:0 ");
    walk(none, FTS_PHYSICAL, NULL, NULL);
    expect("");

    char *d[] = {"t/d", NULL};
    walk(d, FTS_PHYSICAL | FTS_SEEDOT, NULL, NULL);
    expect("t/d:1:0 t/d/.:5:1 t/d/..:5:1 t/d/g:8:1 t/d:6:0 ");
    CHECK_INT(symlink("..", "t/d/up"), 0);
    walk(d, FTS_LOGICAL, NULL, NULL);
    CHECK(strstr(got, "t/d/up/d:2:2 ") != NULL);
    got[0] = 0;
    unlink("t/d/up");

    FTS *fts = fts_open(t, FTS_PHYSICAL, by_name);
    FTSENT *e = fts_children(fts, 0);
    CHECK(e && strcmp(e->fts_name, "t") == 0 && e->fts_link == NULL);
    e = fts_read(fts);
    CHECK(e && e->fts_info == FTS_D && e->fts_statp->st_ino == e->fts_ino && S_ISDIR(e->fts_statp->st_mode));
    e->fts_number = 7;
    e = fts_children(fts, FTS_NAMEONLY);
    CHECK(e && strcmp(e->fts_name, "d") == 0 && strcmp(e->fts_link->fts_name, "f") == 0);
    e = fts_children(fts, 0);
    CHECK(e && e->fts_info == FTS_D && e->fts_parent->fts_number == 7);
    CHECK_INT(fts_set(fts, e, FTS_SKIP), 0);
    e = fts_read(fts);
    CHECK(e && strcmp(e->fts_path, "t/f") == 0);
    errno = 99;
    CHECK(fts_children(fts, 0) == NULL && errno == 0);
    CHECK_INT(fts_set(fts, e, FTS_AGAIN), 0);
    CHECK(fts_read(fts) == e);
    CHECK_ERRNO(fts_set(fts, e, 9), EINVAL);
    CHECK_ERRNO(fts_children(fts, 1), EINVAL);
    CHECK_INT(fts_close(fts), 0);

    /* the name of a root is its last component */
    char *below[] = {"t/d/", "t/f", "/", NULL};
    const char *names[] = {"d", "f", "/"};
    fts = fts_open(below, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
    for (int i = 0; i < 3 && (e = fts_read(fts));) {
        if (e->fts_level == 0 && e->fts_info != FTS_DP) {
            CHECK_STR(e->fts_name, names[i]);
            CHECK_INT(strlen(e->fts_name), e->fts_namelen);
            CHECK_STR(e->fts_path, below[i++]);
        }
    }
    CHECK_INT(fts_close(fts), 0);

    CHECK_ERRNO(fts_open(t, 0, NULL), EINVAL);
    CHECK_ERRNO(fts_open(t, FTS_PHYSICAL | FTS_LOGICAL, NULL), EINVAL);
    CHECK_ERRNO(fts_open(t, FTS_PHYSICAL | 0x4000, NULL), EINVAL);
    CHECK_ERRNO(fts_open(empty, FTS_PHYSICAL, NULL), ENOENT);
    return 0;
}
