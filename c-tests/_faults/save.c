/* The atomic save of an editor: a temporary file, fsync, rename. The file is the old one or the new one at any time. */
#include "fault.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char old[900], new[1500];

int setup(void) {
    fill(old, sizeof old, 3);
    if (mkdir("/docs", 0755)) return 1;
    make_file("/docs/letter", old, sizeof old);
    return 0;
}

int work(void) {
    int result = 1, fd = -1, directory = -1;
    FILE *f = NULL;
    char name[] = "/docs/.letter.XXXXXX";
    fill(old, sizeof old, 3);
    fill(new, sizeof new, 4);
    either("/docs/letter", old, sizeof old, new, sizeof new);
    fd = mkstemp(name);
    TRY(fd >= 0);
    f = fdopen(fd, "w");
    if (!f) close(fd);
    TRY(f);
    TRY(fwrite(new, 1, 1000, f) == 1000 && fwrite(new + 1000, 1, 500, f) == 500);
    TRY(!fflush(f) && !fsync(fileno(f)));
    int failed = fclose(f);
    f = NULL;
    TRY(!failed);
    TRY(!rename(name, "/docs/letter"));
    name[0] = 0;
    keep("/docs/letter", 0, new, sizeof new);
    directory = open("/docs", O_RDONLY | O_DIRECTORY);
    TRY(directory >= 0);
    TRY(!fsync(directory));
    result = 0;
out:
    if (f) fclose(f);
    if (directory >= 0 && close(directory)) result = 1;
    if (fd >= 0 && name[0]) unlink(name);
    return result;
}
