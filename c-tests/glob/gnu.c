// peer: skip it has no such flags
/* The flags of GNU's glob: braces, patterns without wild cards, directories alone, functions of the program. */
#define _GNU_SOURCE
#include "test.h"
#include <dirent.h>
#include <fcntl.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static glob_t g;

static const char *found(const char *pattern, int flags, int expected) {
    static char all[500];
    *all = 0;
    CHECK_INT(glob(pattern, flags, NULL, &g), expected);
    if (expected == 0)
        for (size_t i = 0; i < g.gl_pathc; i++) strcat(strcat(all, i ? " " : ""), g.gl_pathv[i]);
    globfree(&g);
    return all;
}

/* A tree that is not there: "d" with "one" and "two", of which "two" is a directory. */
static int opened, closed;
static struct dirent entry;

static void *open_it(const char *name) {
    opened++;
    if (strcmp(name, "d") && strcmp(name, "d/") && strcmp(name, ".")) {
        errno = EACCES;
        return NULL;
    }
    static int at[2];
    int *now = &at[*name == 'd'];
    *now = *name == 'd' ? 10 : 0;
    return now;
}

static struct dirent *read_it(void *stream) {
    static const char *const names[] = {"d", "e", NULL, [10] = "one", "two", NULL};
    int *at = stream;
    const char *name = names[(*at)++];
    if (!name) return NULL;
    entry.d_type = DT_UNKNOWN;
    strcpy(entry.d_name, name);
    return &entry;
}

static void close_it(void *stream) {
    (void)stream;
    closed++;
}

static int status(const char *restrict name, struct stat *restrict s) {
    int directory = !strcmp(name, "d") || !strcmp(name, "d/two") || !strcmp(name, "e");
    if (!directory && strcmp(name, "d/one")) return -1;
    s->st_mode = directory ? S_IFDIR : S_IFREG;
    return 0;
}

int main(void) {
    for (const char *const *name = (const char *const[]){"a1", "a2", "b1", "c{x", "d,e", NULL}; *name; name++)
        close(open(*name, O_WRONLY | O_CREAT, 0666));
    mkdir("dir", 0777);
    mkdir("add", 0777);
    close(open("dir/a1", O_WRONLY | O_CREAT, 0666));
    CHECK_INT(symlink("dir", "along"), 0);

    // Each alternative is sorted by itself, and they stay in their order.
    CHECK_STR(found("{b,a}?", GLOB_BRACE, 0), "b1 a1 a2");
    CHECK_STR(found("{b1,none,a*}", GLOB_BRACE, 0), "b1 a1 a2 add along");
    CHECK_STR(found("{dir/,}a{1,{2,3}}", GLOB_BRACE, 0), "dir/a1 a1 a2");
    CHECK_STR(found("{a1}", GLOB_BRACE, 0), "a1");
    CHECK_STR(found("d\\,e", GLOB_BRACE, 0), "d,e");
    CHECK_STR(found("{d\\,e,b1}", GLOB_BRACE, 0), "d,e b1");
    CHECK_STR(found("c\\{*", GLOB_BRACE, 0), "c{x");
    CHECK_STR(found("c{*", GLOB_BRACE, 0), "c{x");
    CHECK_STR(found("{b,a}?", 0, GLOB_NOMATCH), "");
    CHECK_STR(found("{none,never*}", GLOB_BRACE, GLOB_NOMATCH), "");
    CHECK_STR(found("{none,never*}", GLOB_BRACE | GLOB_NOCHECK, 0), "{none,never*}");
    CHECK_STR(found("{none,a1}", GLOB_BRACE | GLOB_NOCHECK, 0), "a1");

    // Without wild cards, a pattern stands for itself.
    CHECK_STR(found("none", GLOB_NOMAGIC, 0), "none");
    CHECK_STR(found("none*", GLOB_NOMAGIC, GLOB_NOMATCH), "");
    CHECK_STR(found("a1", GLOB_NOMAGIC, 0), "a1");
    CHECK_STR(found("none*", GLOB_NOMAGIC | GLOB_NOCHECK, 0), "none*");

    CHECK_STR(found("a*", GLOB_ONLYDIR, 0), "add along");
    CHECK_STR(found("a*", GLOB_ONLYDIR | GLOB_MARK, 0), "add/ along/");
    CHECK_STR(found("b*", GLOB_ONLYDIR, GLOB_NOMATCH), "");

    // Whether there was a wild card.
    CHECK_INT(glob("a?", 0, NULL, &g), 0);
    CHECK_INT(g.gl_flags & GLOB_MAGCHAR, GLOB_MAGCHAR);
    globfree(&g);
    CHECK_INT(glob("a1", GLOB_MARK, NULL, &g), 0);
    CHECK_INT(g.gl_flags & (GLOB_MAGCHAR | GLOB_MARK), GLOB_MARK);
    globfree(&g);

    // Offsets and appending, through braces.
    g.gl_offs = 2;
    CHECK_INT(glob("{b1,a1}", GLOB_BRACE | GLOB_DOOFFS, NULL, &g), 0);
    CHECK_INT(glob("{a2,dir}", GLOB_BRACE | GLOB_DOOFFS | GLOB_APPEND, NULL, &g), 0);
    CHECK_INT(g.gl_pathc, 4);
    CHECK(g.gl_pathv[0] == NULL && g.gl_pathv[1] == NULL && g.gl_pathv[6] == NULL);
    CHECK_STR(g.gl_pathv[2], "b1");
    CHECK_STR(g.gl_pathv[5], "dir");
    globfree(&g);

    g.gl_opendir = open_it;
    g.gl_readdir = read_it;
    g.gl_closedir = close_it;
    g.gl_lstat = g.gl_stat = status;
    CHECK_STR(found("*", GLOB_ALTDIRFUNC, 0), "d e");
    CHECK_STR(found("d/*", GLOB_ALTDIRFUNC, 0), "d/one d/two");
    CHECK_STR(found("d/*", GLOB_ALTDIRFUNC | GLOB_MARK, 0), "d/one d/two/");
    CHECK_STR(found("d/one", GLOB_ALTDIRFUNC, 0), "d/one");
    CHECK_STR(found("d/none", GLOB_ALTDIRFUNC, GLOB_NOMATCH), "");
    CHECK_STR(found("*/t*", GLOB_ALTDIRFUNC, 0), "d/two");
    CHECK_STR(found("*/*", GLOB_ALTDIRFUNC | GLOB_ERR, GLOB_ABORTED), "");
    CHECK(opened > 0 && closed > 0 && closed < opened);
}
