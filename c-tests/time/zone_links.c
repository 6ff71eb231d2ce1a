// peer: differs wasi-libc has no time zones
// hostflags: --dir m2::/m2
/* Files of time zones behind symbolic links that the host does not follow. */
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
    expect("/m2/real", "City", "ABC");
    expect("/m2/real", ":City", "ABC");
    expect("/m2/./real//", "City", "ABC");
    expect("/m2", "real/City", "ABC");
    expect("", ":/m2/real/../real/City", "ABC");
    expect("", ":/m2/../m2/real/City", "ABC");
    expect("/m2/real", "../real/City", "UTC");
    expect("/m2/real", "None", "UTC");
    expect("/m2", "real", "UTC");

    /* To another directory of the host. */
    CHECK_INT(symlink("m2/real", "/zones"), 0);
    expect("/zones", "City", "ABC");
    CHECK_INT(symlink("zones/City", "/one"), 0);
    CHECK_INT(symlink("one", "/two"), 0);
    expect("", ":/two", "ABC");
    CHECK_INT(mkdir("/area", 0777), 0);
    CHECK_INT(symlink("../m2/real/City", "/area/relative"), 0);
    expect("/area", "relative", "ABC");
    expect("/", "area/relative", "ABC");
    /* Out of the directory that the link is in. */
    CHECK_INT(symlink("../zones/City", "/m2/out"), 0);
    expect("/m2", "out", "ABC");
    CHECK_INT(symlink("circle", "/circle"), 0);
    expect("", ":/circle", "UTC");

    /* A directory that is relative to the current one. */
    expect("m2/real", "City", "ABC");
    CHECK_INT(chdir("/m2"), 0);
    expect("real", "City", "ABC");
    expect("../area", "relative", "ABC");
    return 0;
}
