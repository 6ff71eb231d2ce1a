// peer: skip wasi-libc has no readdir_r
#define _GNU_SOURCE
#define _LARGEFILE64_SOURCE
#include "test.h"
#include <dirent.h>
#include <fcntl.h>
#include <string.h>

#undef readdir64_r
extern int readdir64_r(DIR *, struct dirent *, struct dirent **);

int main(void) {
    CHECK(creat("/only", 0666) > 2);
    DIR *dir = opendir("/");
    union {
        struct dirent entry;
        char buffer[sizeof(struct dirent) + 256];
    } storage;
    struct dirent *result;
    int found = 0;
    while (readdir64_r(dir, &storage.entry, &result) == 0 && result) found += strcmp(result->d_name, "only") == 0;
    CHECK(found == 1 && closedir(dir) == 0);
    return 0;
}
