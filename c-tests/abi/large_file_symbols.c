// The names that end in 64 are symbols as well, for objects made with other headers; the same functions as without.
// cflags: -Wl,--fatal-warnings
// peer: skip wasi-libc has them as macros only
#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/uio.h>
#include <unistd.h>
#include "test.h"

int l_creat(const char *, mode_t) __asm__("creat64");
int l_open(const char *, int, ...) __asm__("open64");
int l_openat(int, const char *, int, ...) __asm__("openat64");
int l_posix_fadvise(int, off_t, off_t, int) __asm__("posix_fadvise64");
int l_posix_fallocate(int, off_t, off_t) __asm__("posix_fallocate64");
FILE *l_fopen(const char *, const char *) __asm__("fopen64");
FILE *l_freopen(const char *, const char *, FILE *) __asm__("freopen64");
int l_fseeko(FILE *, off_t, int) __asm__("fseeko64");
off_t l_ftello(FILE *) __asm__("ftello64");
int l_fgetpos(FILE *, fpos_t *) __asm__("fgetpos64");
int l_fsetpos(FILE *, const fpos_t *) __asm__("fsetpos64");
FILE *l_tmpfile(void) __asm__("tmpfile64");
int l_stat(const char *, struct stat *) __asm__("stat64");
int l_lstat(const char *, struct stat *) __asm__("lstat64");
int l_fstat(int, struct stat *) __asm__("fstat64");
int l_fstatat(int, const char *, struct stat *, int) __asm__("fstatat64");
int l_statvfs(const char *, struct statvfs *) __asm__("statvfs64");
int l_fstatvfs(int, struct statvfs *) __asm__("fstatvfs64");
off_t l_lseek(int, off_t, int) __asm__("lseek64");
ssize_t l_pread(int, void *, size_t, off_t) __asm__("pread64");
ssize_t l_pwrite(int, const void *, size_t, off_t) __asm__("pwrite64");
ssize_t l_preadv(int, const struct iovec *, int, off_t) __asm__("preadv64");
ssize_t l_pwritev(int, const struct iovec *, int, off_t) __asm__("pwritev64");
int l_truncate(const char *, off_t) __asm__("truncate64");
int l_ftruncate(int, off_t) __asm__("ftruncate64");
struct dirent *l_readdir(DIR *) __asm__("readdir64");
int l_scandir(const char *, struct dirent ***, int (*)(const struct dirent *),
              int (*)(const struct dirent **, const struct dirent **)) __asm__("scandir64");
int l_alphasort(const struct dirent **, const struct dirent **) __asm__("alphasort64");
int l_versionsort(const struct dirent **, const struct dirent **) __asm__("versionsort64");
int l_ftw(const char *, int (*)(const char *, const struct stat *, int), int) __asm__("ftw64");
int l_nftw(const char *, int (*)(const char *, const struct stat *, int, struct FTW *), int, int) __asm__("nftw64");
int l_glob(const char *, int, int (*)(const char *, int), glob_t *) __asm__("glob64");
void l_globfree(glob_t *) __asm__("globfree64");
int l_mkstemp(char *) __asm__("mkstemp64");
int l_mkostemp(char *, int) __asm__("mkostemp64");
int l_mkstemps(char *, int) __asm__("mkstemps64");
int l_mkostemps(char *, int, int) __asm__("mkostemps64");

static int visited;

static int visit(const char *path, const struct stat *data, int kind) {
    (void)path, (void)data, (void)kind;
    visited++;
    return 0;
}

static int nvisit(const char *path, const struct stat *data, int kind, struct FTW *where) {
    (void)where;
    return visit(path, data, kind);
}

int main(void) {
    char text[16];
    struct stat data;
    struct statvfs system;
    struct iovec part = {text, 4};
    int fd = l_creat("/a", 0666);
    CHECK(fd > 2 && close(fd) == 0);
    fd = l_open("/a", O_RDWR);
    CHECK(fd > 2);
    CHECK_INT(l_pwrite(fd, "0123456789", 10, 0), 10);
    CHECK_INT(l_pread(fd, text, 4, 3), 4);
    CHECK(memcmp(text, "3456", 4) == 0);
    CHECK_INT(l_preadv(fd, &part, 1, 5), 4);
    CHECK_INT(l_pwritev(fd, &part, 1, 10), 4);
    CHECK_INT(l_lseek(fd, 0, SEEK_END), 14);
    CHECK_INT(l_ftruncate(fd, 12), 0);
    CHECK(l_fstat(fd, &data) == 0 && data.st_size == 12);
    CHECK_INT(l_posix_fadvise(fd, 0, 0, POSIX_FADV_NORMAL), 0);
    CHECK(l_posix_fallocate(fd, 0, 20) >= 0);
    CHECK(l_fstatvfs(fd, &system) == 0 || errno == ENOSYS);
    CHECK(l_statvfs("/", &system) == 0 || errno == ENOSYS);
    CHECK_INT(close(fd), 0);
    CHECK_INT(l_truncate("/a", 5), 0);
    CHECK(l_stat("/a", &data) == 0 && data.st_size == 5);
    CHECK(l_lstat("/a", &data) == 0 && data.st_size == 5);
    CHECK(l_fstatat(AT_FDCWD, "/a", &data, 0) == 0 && data.st_size == 5);
    fd = l_openat(AT_FDCWD, "/b", O_CREAT | O_WRONLY, 0666);
    CHECK(fd > 2 && close(fd) == 0);

    FILE *file = l_fopen("/a", "r+");
    CHECK(file != NULL);
    CHECK(l_fseeko(file, 2, SEEK_SET) == 0 && l_ftello(file) == 2);
    fpos_t position;
    CHECK(l_fgetpos(file, &position) == 0 && getc(file) == '2' && l_fsetpos(file, &position) == 0 && getc(file) == '2');
    file = l_freopen("/b", "w", file);
    CHECK(file != NULL && fclose(file) == 0);
    file = l_tmpfile();
    CHECK(file != NULL && fclose(file) == 0);

    char one[] = "/mXXXXXX", two[] = "/mXXXXXX", three[] = "/mXXXXXX.x", four[] = "/mXXXXXX.x";
    int made[4] = {l_mkstemp(one), l_mkostemp(two, O_APPEND), l_mkstemps(three, 2), l_mkostemps(four, 2, O_APPEND)};
    for (int i = 0; i < 4; i++) CHECK(made[i] > 2 && close(made[i]) == 0);

    DIR *dir = opendir("/");
    int count = 0;
    while (l_readdir(dir)) count++;
    CHECK_INT(closedir(dir), 0);
    struct dirent **names;
    CHECK_INT(l_scandir("/", &names, NULL, l_alphasort), count);
    CHECK_INT(l_scandir("/", &names, NULL, l_versionsort), count);
    CHECK_INT(l_ftw("/", visit, 5), 0);
    CHECK_INT(visited, 7);
    CHECK_INT(l_nftw("/", nvisit, 5, 0), 0);
    CHECK_INT(visited, 14);
    glob_t found;
    CHECK(l_glob("/m*.x", 0, NULL, &found) == 0 && found.gl_pathc == 2);
    l_globfree(&found);
    return 0;
}
