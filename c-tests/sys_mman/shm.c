// peer: skip wasi-libc has no shared memory objects
/* Shared memory objects: names, descriptors, sizes, and what is left when a name or a descriptor goes. */
#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static char long_name[300];

static void names(void) {
    memset(long_name, 'a', sizeof long_name - 1);
    long_name[0] = '/';
    CHECK_ERRNO(shm_open("/none", O_RDWR, 0), ENOENT);
    int plain = shm_open("plain", O_RDWR | O_CREAT, 0400);
    CHECK(plain >= 0 && close(plain) == 0);
    CHECK_ERRNO(shm_open("/plain", O_RDWR, 0), EACCES);
    CHECK((plain = shm_open("/plain", O_RDONLY, 0)) >= 0 && close(plain) == 0 && shm_unlink("plain") == 0);
    CHECK_ERRNO(shm_open("/a/b", O_RDWR | O_CREAT, 0600), EINVAL);
    CHECK_ERRNO(shm_open("/", O_RDWR | O_CREAT, 0600), EINVAL);
    CHECK_ERRNO(shm_open(long_name, O_RDWR | O_CREAT, 0600), ENAMETOOLONG);
    CHECK_ERRNO(shm_open("/x", O_WRONLY | O_CREAT, 0600), EINVAL);
    CHECK_ERRNO(shm_open(NULL, O_RDWR, 0), EFAULT);
    CHECK_ERRNO(shm_unlink("/none"), ENOENT);
    CHECK_ERRNO(shm_unlink(long_name), ENAMETOOLONG);
    int fd = shm_open("/x", O_RDWR | O_CREAT | O_EXCL, 0600);
    CHECK(fd >= 0);
    CHECK_ERRNO(shm_open("/x", O_RDWR | O_CREAT | O_EXCL, 0600), EEXIST);
    CHECK_INT(shm_unlink("/x"), 0);
    CHECK_ERRNO(shm_open("/x", O_RDWR, 0), ENOENT);
    CHECK_INT(close(fd), 0);
}

static void files(void) {
    char buf[16];
    struct stat status;
    int fd = shm_open("/object", O_RDWR | O_CREAT, 0600), other = shm_open("/object", O_RDONLY, 0);
    CHECK_INT(fstat(fd, &status), 0);
    CHECK(S_ISREG(status.st_mode) && status.st_size == 0);
    CHECK_INT(read(other, buf, 16), 0);
    CHECK_INT(ftruncate(fd, 100000), 0);
    CHECK_INT(fstat(other, &status), 0);
    CHECK_INT(status.st_size, 100000);
    CHECK_INT(write(fd, "hello", 5), 5);
    CHECK_INT(read(other, buf, 5), 5);
    CHECK(!memcmp(buf, "hello", 5));
    CHECK_ERRNO(write(other, "x", 1), EBADF);
    CHECK_ERRNO(pwrite(other, "x", 1, 0), EBADF);
    CHECK_ERRNO(ftruncate(other, 0), EBADF);
    CHECK_INT(pwrite(fd, "end", 3, 99998), 3);
    CHECK_INT(lseek(fd, 0, SEEK_END), 100001);
    CHECK_INT(lseek(fd, -3, SEEK_CUR), 99998);
    CHECK_INT(read(fd, buf, 16), 3);
    CHECK_ERRNO(lseek(fd, -1, SEEK_SET), EINVAL);
    CHECK_ERRNO(lseek(fd, 0, 9), EINVAL);
    CHECK_INT(ftruncate(fd, 2), 0);
    CHECK_INT(ftruncate(fd, 5), 0);
    CHECK_INT(pread(fd, buf, 16, 0), 5);
    CHECK(!memcmp(buf, "he\0\0\0", 5));
    int copy = dup(fd);
    CHECK_INT(lseek(copy, 1, SEEK_SET), 1);
    CHECK_INT(read(fd, buf, 1), 1);
    CHECK_INT(buf[0], 'e');
    /* it lives on without descriptors, and then without a name */
    close(copy);
    close(fd);
    close(other);
    fd = shm_open("/object", O_RDWR, 0);
    CHECK_INT(read(fd, buf, 16), 5);
    CHECK_INT(shm_unlink("/object"), 0);
    CHECK_INT(pread(fd, buf, 16, 0), 5);
    other = shm_open("/object", O_RDWR | O_CREAT, 0600);
    CHECK_INT(read(other, buf, 16), 0);
    close(fd);
    close(other);
    fd = shm_open("/object", O_RDWR | O_TRUNC, 0);
    CHECK_INT(lseek(fd, 0, SEEK_END), 0);
    CHECK_ERRNO(ftruncate(fd, 1ll << 40), EFBIG);
    CHECK_INT(shm_unlink("/object"), 0);
    close(fd);
}

static void without_a_name(void) {
    char buf[4];
    int fd = memfd_create("anything", MFD_CLOEXEC);
    CHECK(fd >= 0);
    CHECK_INT(write(fd, "abc", 3), 3);
    CHECK_INT(pread(fd, buf, 4, 1), 2);
    CHECK_ERRNO(memfd_create("x", 0x100), EINVAL);
    CHECK_ERRNO(memfd_create(long_name, 0), EINVAL);
    CHECK_ERRNO(memfd_create(NULL, 0), EFAULT);
    close(fd);
}

static void mapped(void) {
    enum { PAGE = 65536 };
    int fd = shm_open("/mapped", O_RDWR | O_CREAT, 0600), reader = shm_open("/mapped", O_RDONLY, 0);
    char buf[8];
    CHECK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0) == MAP_FAILED && errno == ENXIO);
    CHECK_INT(ftruncate(fd, 3 * PAGE), 0);
    char *a = mmap(NULL, 3 * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    char *b = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, reader, PAGE);
    CHECK(a != MAP_FAILED && b != MAP_FAILED);
    CHECK(mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, reader, 0) == MAP_FAILED && errno == EACCES);
    CHECK(mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 3 * PAGE) == MAP_FAILED && errno == ENXIO);
    strcpy(a + PAGE, "shared");
    CHECK(!strcmp(b, "shared"));
    CHECK_INT(pread(reader, buf, 7, PAGE), 7);
    CHECK(!strcmp(buf, "shared"));
    CHECK_INT(pwrite(fd, "S", 1, PAGE), 1);
    CHECK(!strcmp(b, "Shared"));
    CHECK_INT(msync(a, 3 * PAGE, MS_SYNC), 0);
    /* a copy stays what it was */
    char *copy = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, PAGE);
    copy[0] = 'c';
    CHECK(!strcmp(b, "Shared"));
    /* memory that is mapped cannot move, so it cannot grow beyond what there is */
    CHECK_ERRNO(ftruncate(fd, 4 * PAGE), ENOSPC);
    /* the mapping outlives descriptors and name; one of two stays */
    close(fd);
    close(reader);
    CHECK_INT(shm_unlink("/mapped"), 0);
    CHECK_INT(munmap(a, 3 * PAGE), 0);
    CHECK(!strcmp(b, "Shared"));
    CHECK_INT(munmap(b, PAGE), 0);
    CHECK_INT(munmap(copy, PAGE), 0);
}

int main(void) {
    names();
    mapped();
    files();
    without_a_name();
    return 0;
}
