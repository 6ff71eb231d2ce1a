/* Directory walks: readdir with telldir and seekdir, scandir, nftw, fts, glob; all see the same files. */
#include "fault.h"
#include <dirent.h>
#include <fts.h>
#include <ftw.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILES = 9 };

int setup(void) {
    char name[64];
    if (mkdir("/tree", 0755) || mkdir("/tree/a", 0755) || mkdir("/tree/b", 0755)) return 1;
    for (int i = 0; i < FILES; i++) {
        sprintf(name, "/tree/%s%.*s%d.txt", i % 3 == 0 ? "" : i % 3 == 1 ? "a/" : "b/", i, "abcdefghi", i);
        make_file(name, name, (size_t)i);
    }
    return 0;
}

static int files, unread;

static int visit(const char *path, const struct stat *status, int type, struct FTW *walk) {
    (void)path, (void)status, (void)walk;
    files += type == FTW_F;
    unread += type == FTW_DNR || type == FTW_NS;
    return 0;
}

static int ascending(const FTSENT **a, const FTSENT **b) { return strcmp((*a)->fts_name, (*b)->fts_name); }

static int text_only(const struct dirent *entry) {
    const char *dot = strrchr(entry->d_name, '.');
    return dot && !strcmp(dot, ".txt");
}

static int at_directory(const char *path, int error) {
    (void)path, (void)error;
    return 0;
}

int work(void) {
    int result = 1;
    struct dirent **list = NULL, *entry;
    int count = 0;
    glob_t found = {0};
    char *roots[] = {"/tree", NULL};
    FTS *fts = NULL;
    DIR *d = opendir("/tree/a");
    TRY(d);
    long second = 0;
    char name[256] = "";
    for (int i = 0;; i++) {
        if (i == 2) second = telldir(d);
        errno = 0;
        if (!(entry = readdir(d))) break;
        if (i == 2) strcpy(name, entry->d_name);
        /* A host may leave these out. */
        count += strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..");
    }
    TRY(!errno);
    CHECK(count == 3);
    seekdir(d, second);
    errno = 0;
    entry = readdir(d);
    TRY(entry || !errno);
    CHECK(entry && !strcmp(entry->d_name, name));
    rewinddir(d);
    errno = 0;
    entry = readdir(d);
    TRY(entry || !errno);
    CHECK(entry);
    count = scandir("/tree/b", &list, text_only, alphasort);
    TRY(count >= 0);
    CHECK(count == 3);
    files = unread = 0;
    TRY(!nftw("/tree", visit, 4, FTW_PHYS));
    TRY(!unread);
    CHECK(files == FILES);
    fts = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, ascending);
    TRY(fts);
    files = 0;
    for (;;) {
        errno = 0;
        FTSENT *one = fts_read(fts);
        if (!one) {
            TRY(!errno);
            break;
        }
        TRY(one->fts_info != FTS_DNR && one->fts_info != FTS_ERR && one->fts_info != FTS_NS);
        files += one->fts_info == FTS_F;
    }
    CHECK(files == FILES);
    TRY(!glob("/tree/*/*.txt", GLOB_ERR, at_directory, &found));
    CHECK(found.gl_pathc == 6);
    for (size_t i = 0; i < found.gl_pathc; i++) TRY(puts(found.gl_pathv[i]) >= 0);
    TRY(!fflush(stdout));
    result = 0;
out:
    globfree(&found);
    if (fts && fts_close(fts)) result = 1;
    for (int i = 0; list && i < count; i++) free(list[i]);
    free(list);
    if (d && closedir(d)) result = 1;
    return result;
}
