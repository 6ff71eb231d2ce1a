#define _GNU_SOURCE
#include "test.h"
#include <stdlib.h>
#include <string.h>

static void check(const char *variable, const char *wanted, long wanted_size) {
    int len = 0;
    long size = 0;
    const char *title;
    if (variable) setenv("BLOCKSIZE", variable, 1);
    title = getbsize(&len, &size);
    CHECK(title && !strcmp(title, wanted) && len == (int)strlen(wanted));
    CHECK_INT(size, wanted_size);
}

int main(void) {
    setprogname("prog");
    check(NULL, "512-blocks", 512);
    check("", "512-blocks", 512);
    check("1024", "1024-blocks", 1024);
    check("K", "1K-blocks", 1024);
    check("2k", "2K-blocks", 2048);
    check("1M", "1M-blocks", 1048576);
    check("g", "1G-blocks", 1073741824);
    check("2G", "1G-blocks", 1073741824);
    check("99999999999999999999", "1073741824-blocks", 1073741824);
    check("100", "512-blocks", 512);
    check("0K", "512-blocks", 512);
    check("7x", "512-blocks", 512);
    return 0;
}
