/* Names and directories: every call on them. */
#define _GNU_SOURCE
#include "all.h"
#include <dirent.h>
#include <fcntl.h>
#include <fts.h>
#include <ftw.h>
#include <glob.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>
#include <wordexp.h>

int setup(void) {
    if (mkdir("/d", 0755) || mkdir("/d/e", 0755) || symlink("d/e", "/link")) return 1;
    make_file("/d/one", "1", 1);
    make_file("/d/two", "22", 2);
    make_file("/d/e/three", "333", 3);
    return 0;
}

static int rounds;

static int visit(const char *path, const struct stat *status, int kind, struct FTW *level) {
    (void)status, (void)kind, (void)level;
    TEXT(path, PATH_MAX * 4);
    return ++rounds > ROUNDS;
}

static void list(DIR *d) {
    long at = 0;
    if (!d) {
        FAILED();
        return;
    }
    for (int i = 0; i < ROUNDS; i++) {
        errno = 0;
        struct dirent *entry = readdir(d);
        if (!entry) break;
        /* A name is not empty, ends, and has no slash: who joins it to a path gets what is in the directory. */
        TEXT(entry->d_name, 65536);
        CHECK(entry->d_name[0]);
        CHECK(!strchr(entry->d_name, '/'));
        if (i == 1) at = telldir(d);
    }
    seekdir(d, at);
    if (readdir(d)) rewinddir(d);
    readdir(d);
    CHECK(dirfd(d) >= -1);
    STATUS(closedir(d));
}

int work(void) {
    char *path = malloc(300);
    struct dirent **names = NULL;
    if (!path) return 0;
    errno = 0;
    list(opendir("/d"));
    errno = 0;
    list(opendir("link"));
    int fd = open("/d", O_RDONLY | O_DIRECTORY);
    if (fd >= 0) {
        struct stat status;
        STATUS(fstatat(fd, "one", &status, AT_SYMLINK_NOFOLLOW));
        STATUS(mkdirat(fd, "made", 0755));
        STATUS(symlinkat("one", fd, "said"));
        COUNT(readlinkat(fd, "said", path, 300), 300);
        STATUS(renameat(fd, "one", fd, "uno"));
        STATUS(linkat(fd, "uno", fd, "one", 0));
        STATUS(unlinkat(fd, "said", 0));
        STATUS(unlinkat(fd, "made", AT_REMOVEDIR));
        DIR *d = fdopendir(fd);
        if (d)
            list(d);
        else
            close(fd);
    }
    int count = scandir("/d", &names, NULL, alphasort);
    CHECK(count >= -1);
    for (int i = 0; i < count; i++) free(names[i]);
    if (count >= 0) free(names);
    nftw("/d", visit, 5, FTW_PHYS);
    char start[] = "/d", *const starts[] = {start, NULL};
    FTS *tree = fts_open(starts, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
    if (tree) {
        FTSENT *entry;
        for (int i = 0; i < ROUNDS && (entry = fts_read(tree)); i++) {
            TEXT(entry->fts_path, 65536 * 4);
            CHECK(strlen(entry->fts_name) == entry->fts_namelen);
        }
        fts_close(tree);
    }
    glob_t found;
    if (!glob("/*/*", GLOB_MARK, NULL, &found)) {
        for (size_t i = 0; i < found.gl_pathc; i++) TEXT(found.gl_pathv[i], 65536 * 4);
        CHECK(!found.gl_pathv[found.gl_pathc]);
        globfree(&found);
    }
    wordexp_t words;
    if (!wordexp("/d/* ~/x", &words, WRDE_NOCMD)) wordfree(&words);
    COUNT(readlink("/link", path, 5), 5);
    COUNT(readlink("/link", path, 300), 300);
    char *real = realpath("/link/three", NULL);
    if (real) {
        TEXT(real, PATH_MAX);
        CHECK(real[0] == '/');
    }
    free(real);
    STATUS(chdir("/d"));
    if (getcwd(path, 300)) TEXT(path, 300);
    char *here = getcwd(NULL, 0);
    if (here) TEXT(here, PATH_MAX);
    free(here);
    STATUS(chdir("e/.."));
    fd = open("/d/e", O_RDONLY | O_DIRECTORY);
    if (fd >= 0) {
        STATUS(fchdir(fd));
        STATUS(close(fd));
    }
    STATUS(chdir("/"));
    STATUS(mkdir("/x", 0755));
    STATUS(rename("/x", "/y"));
    STATUS(rmdir("/y"));
    STATUS(link("/d/two", "/d/deux"));
    STATUS(unlink("/d/deux"));
    STATUS(remove("/d/nothing"));
    strcpy(path, "/d/tmpXXXXXX");
    fd = mkstemp(path);
    if (fd >= 0) {
        TEXT(path, 300);
        close(fd);
        unlink(path);
    }
    strcpy(path, "/d/tmpXXXXXX");
    if (mkdtemp(path)) rmdir(path);
    free(path);
    return 0;
}
