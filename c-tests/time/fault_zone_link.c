// peer: differs wasi-libc has no time zones
// hostflags: --dir m2::/m2
// inject: path_readlink:byte=47
/* The file of a time zone behind an absolute symbolic link, which the host does not follow (nor make: it has another first byte). */
#include "test.h"
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const unsigned char tzif[] = "TZif2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
                                    "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\4"
                                    "\0\0\0\0\0\0LMT\0"
                                    "TZif2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
                                    "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\4"
                                    "\0\0\16\20\0\0ABC\0"
                                    "\nABC-1\n";

static void expect(const char *directory, const char *zone, const char *name) {
    setenv("TZDIR", directory, 1);
    setenv("TZ", "UTC0", 1);
    tzset();
    setenv("TZ", zone, 1);
    time_t t = 0;
    struct tm *l = localtime(&t);
    CHECK(l != NULL);
    if (l) {
        CHECK_STR(l->tm_zone, name);
        CHECK_INT(l->tm_hour, strcmp(name, "ABC") == 0);
    }
}

int main(void) {
    CHECK_INT(mkdir("/m2/real", 0777), 0);
    int fd = open("/m2/real/City", O_WRONLY | O_CREAT, 0666);
    CHECK(fd >= 0 && write(fd, tzif, sizeof tzif - 1) == sizeof tzif - 1 && close(fd) == 0);
    CHECK_INT(symlink("_m2/real", "/m2/zones"), 0);
    expect("/m2/zones", "City", "ABC");
    CHECK_INT(symlink("_m2/zones/City", "/m2/one"), 0);
    expect("/m2", "one", "ABC");
    expect("", ":/m2/one", "ABC");
    CHECK_INT(symlink("_m2/circle", "/m2/circle"), 0);
    expect("", ":/m2/circle", "UTC");
    return 0;
}
