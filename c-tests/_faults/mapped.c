/* Files mapped shared and private. */
#include "fault.h"
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static char data[5000];

int setup(void) {
    fill(data, sizeof data, 5);
    make_file("/mapped", data, sizeof data);
    return 0;
}

int work(void) {
    int result = 1, fd = -1;
    char *shared = MAP_FAILED, *private = MAP_FAILED;
    fill(data, sizeof data, 5);
    keep("/mapped", 0, data, 2000);
    keep("/mapped", 3000, data + 3000, 2000);
    fd = open("/mapped", O_RDWR);
    TRY(fd >= 0);
    private = mmap(NULL, sizeof data, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
    TRY(private != MAP_FAILED);
    CHECK(!memcmp(private, data, sizeof data));
    memset(private, 'P', 4000);
    shared = mmap(NULL, sizeof data, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    TRY(shared != MAP_FAILED);
    CHECK(!memcmp(shared, data, sizeof data));
    memset(shared + 2000, 'S', 1000);
    memset(data + 2000, 'S', 1000);
    TRY(!msync(shared, sizeof data, MS_SYNC));
    keep("/mapped", 2000, data + 2000, 1000);
    shared[2500] = 'T';
    forget("/mapped", 2000);
    int failed = munmap(shared, sizeof data);
    TRY(!failed || (munmap(shared, sizeof data), 0));
    shared = MAP_FAILED;
    char c;
    TRY(pread(fd, &c, 1, 2500) == 1);
    CHECK(c == 'T');
    result = 0;
out:
    if (shared != MAP_FAILED && munmap(shared, sizeof data)) result = 1;
    if (private != MAP_FAILED && munmap(private, sizeof data)) result = 1;
    if (fd >= 0 && close(fd)) result = 1;
    return result;
}
