// cflags: -std=c11 -D_POSIX_C_SOURCE=200809L -D_LARGEFILE64_SOURCE
/* _LARGEFILE64_SOURCE shows the names of large files next to whatever else a program asks for, as programs from the time of
 * 32-bit offsets have them. What only _GNU_SOURCE shows stays away. */
#include "test.h"
#include <aio.h>
#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#if defined loff_t || defined AT_EMPTY_PATH || defined MFD_CLOEXEC
#error "names of _GNU_SOURCE"
#endif

static off64_t offset = 1LL << 40;
static fpos64_t position;
static struct rlimit64 limit = {RLIM64_INFINITY, RLIM64_INFINITY};
static struct flock64 lock = {.l_type = F_RDLCK};
static glob64_t found;

int main(void) {
    struct stat64 status;
    FILE *file = tmpfile64();
    CHECK(file && fputs("hello", file) >= 0 && fseeko64(file, 1, SEEK_SET) == 0 && ftello64(file) == 1 && fgetpos64(file, &position) == 0);
    CHECK(getc(file) == 'e' && fsetpos64(file, &position) == 0 && getc(file) == 'e');
    CHECK(fflush(file) == 0 && fstat64(fileno(file), &status) == 0 && status.st_size == 5);
    char name[] = "large-XXXXXX", text[3] = "";
    int fd = mkstemp64(name);
    CHECK(fd >= 0 && pwrite64(fd, "x", 1, offset - 1) == 1 && lseek64(fd, 0, SEEK_END) == offset && pread64(fd, text, 2, offset - 1) == 1 && text[0] == 'x');
    CHECK(ftruncate64(fd, 3) == 0 && stat64(name, &status) == 0 && status.st_size == 3 && lstat64(name, &status) == 0 && truncate64(name, 2) == 0);
    CHECK(fstatat64(AT_FDCWD, name, &status, 0) == 0 && status.st_size == 2 && close(fd) == 0);
    CHECK((fd = open64(name, O_RDWR)) >= 0 && fcntl(fd, F_GETLK64, &lock) == 0 && fcntl(fd, F_SETLK64, &lock) == 0 && fcntl(fd, F_SETLKW64, &lock) == 0);
    CHECK(posix_fadvise64(fd, 0, 0, POSIX_FADV_NORMAL) == 0 && close(fd) == 0 && (fd = openat64(AT_FDCWD, name, O_RDONLY)) >= 0 && close(fd) == 0);
    CHECK(glob64("large-*", 0, NULL, &found) == 0 && found.gl_pathc == 1);
    globfree64(&found);
    DIR *directory = opendir(".");
    struct dirent64 *entry = directory ? readdir64(directory) : NULL;
    CHECK(entry && entry->d_name[0] && closedir(directory) == 0);
    CHECK(unlink(name) == 0 && fclose(file) == 0);
    CHECK(getrlimit64(RLIMIT_NOFILE, &limit) == 0);
    CHECK(sizeof(ino64_t) + sizeof(blkcnt64_t) + sizeof(fsblkcnt64_t) + sizeof(fsfilcnt64_t) == 32);
    CHECK(sizeof((struct aiocb64){0}.aio_offset) == 8);
    return 0;
}
