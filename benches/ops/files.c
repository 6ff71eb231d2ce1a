// <dirent.h>, <sys/stat.h>, <fcntl.h>, <unistd.h>.
#define _GNU_SOURCE
#include "bench.h"
#include <dirent.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static char block[4096];
static int file;

static void fill(const char *directory, int count) {
    mkdir(directory, 0777);
    for (int i = 0; i < count; i++) {
        char name[80];
        snprintf(name, sizeof name, "%s/an ordinary name %d", directory, i);
        int fd = open(name, O_WRONLY | O_CREAT, 0666);
        if (fd < 0) abort();
        close(fd);
    }
}

void prepare(void) {
    fill("ten", 10);
    fill("thousand", 1000);
    fill("tenthousand", 10000);
    mkdir("deep", 0777);
    mkdir("deep/er", 0777);
    mkdir("deep/er/est", 0777);
    file = open("deep/er/est/file", O_RDWR | O_CREAT, 0666);
    if (file < 0 || write(file, block, sizeof block) != sizeof block) abort();
}

static void run_list(long n, long a, long b) {
    (void)b;
    static const char *names[] = {"ten", "thousand", "tenthousand"};
    LOOP(({
        DIR *d = opendir(HIDE(names[a]));
        long count = 0;
        while (readdir(d)) count++;
        closedir(d);
        count;
    }))
}
OPERATION(run_scandir, ({ struct dirent **list; int k = scandir(HIDE("ten"), &list, NULL, alphasort); for (int i = 0; i < k; i++) free(list[i]); free(list); k; }))
OPERATION(run_stat, ({ struct stat s; stat(HIDE("deep/er/est/file"), &s) + (int)s.st_size; }))
OPERATION(run_stat_missing, ({ struct stat s; stat(HIDE("deep/er/est/nothing"), &s); }))
OPERATION(run_fstat, ({ struct stat s; fstat(HIDE(file), &s) + (int)s.st_size; }))
OPERATION(run_access, access(HIDE("deep/er/est/file"), R_OK))
OPERATION(run_open_close, close(open(HIDE("deep/er/est/file"), O_RDONLY)))
OPERATION(run_open_missing, open(HIDE("deep/er/est/nothing"), O_RDONLY))
OPERATION(run_pread, pread(HIDE(file), block, 512, 100))
OPERATION(run_pwrite, pwrite(HIDE(file), block, 512, 100))
OPERATION(run_lseek, lseek(HIDE(file), 100, SEEK_SET))
OPERATION(run_writev, ({ struct iovec v[2] = {{block, 100}, {block, 200}}; lseek(file, 0, SEEK_SET) + writev(file, v, 2); }))
OPERATION(run_fcntl, fcntl(HIDE(file), F_GETFL))
OPERATION(run_getcwd, ({ char path[256]; (long)getcwd(path, sizeof path); }))
OPERATION(run_rename, rename("deep/one", "deep/two") + rename("deep/two", "deep/one"))
OPERATION(run_mkdir, mkdir("deep/new", 0777) + rmdir("deep/new"))
OPERATION(run_isatty, isatty(HIDE(file)))
OPERATION(run_realpath, ({ char path[4096]; (long)realpath(HIDE("deep/er/../er/est/file"), path); }))
OPERATION(run_basename, ({ char path[] = "deep/er/est/file"; (long)basename(HIDE((char *)path)); }))

#define ONE(name) {#name, run_##name, 0, 0}
const struct operation operations[] = {
    {"readdir/10", run_list, 0, 0}, {"readdir/1000", run_list, 1, 0}, {"readdir/10000", run_list, 2, 0}, ONE(scandir), ONE(stat), ONE(stat_missing), ONE(fstat), ONE(access),
    ONE(open_close), ONE(open_missing), ONE(pread), ONE(pwrite), ONE(lseek), ONE(writev), ONE(fcntl), ONE(getcwd), ONE(rename), ONE(mkdir), ONE(isatty),
    ONE(realpath), ONE(basename), {0},
};
