#define _GNU_SOURCE
#include "test.h"
#include <string.h>
#include <sys/stat.h>

static void check(mode_t mode, const char *wanted) {
    char text[13];
    memset(text, '!', sizeof text);
    strmode(mode, text);
    CHECK(!strcmp(text, wanted) && text[12] == '!');
}

int main(void) {
    check(S_IFREG | 0644, "-rw-r--r-- ");
    check(S_IFDIR | 0755, "drwxr-xr-x ");
    check(S_IFLNK | 0777, "lrwxrwxrwx ");
    check(S_IFCHR | 0600, "crw------- ");
    check(S_IFBLK | 0060, "b---rw---- ");
    check(S_IFIFO | 0002, "p-------w- ");
    check(S_IFSOCK, "s--------- ");
    check(S_IFREG | 07777, "-rwsrwsrwt ");
    check(S_IFREG | 07000, "---S--S--T ");
    check(0111, "?--x--x--x ");
    return 0;
}
