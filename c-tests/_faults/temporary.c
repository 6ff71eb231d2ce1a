/* Temporary files of every kind; none of them remains. */
#include "fault.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int setup(void) { return mkdir("/tmp", 0777); }

int work(void) {
    int result = 1, fd = -1;
    char name[] = "/tmp/a.XXXXXX", with_suffix[] = "/tmp/XXXXXX.txt", directory[] = "/tmp/d.XXXXXX", back[400],
         text[400];
    int have_directory = 0, have_suffix = 0;
    FILE *f = tmpfile();
    fill(text, sizeof text, 9);
    TRY(f);
    TRY(fwrite(text, 1, sizeof text, f) == sizeof text);
    errno = 0;
    rewind(f);
    TRY(!errno);
    TRY(fread(back, 1, sizeof back, f) == sizeof back);
    CHECK(!memcmp(back, text, sizeof text));
    int failed = fclose(f);
    f = NULL;
    TRY(!failed);
    TRY(mkdtemp(directory));
    have_directory = 1;
    fd = mkstemps(with_suffix, 4);
    TRY(fd >= 0);
    have_suffix = 1;
    TRY(!write_all(fd, text, sizeof text));
    TRY(lseek(fd, 300, SEEK_SET) == 300 && !read_all(fd, back, 100));
    CHECK(!memcmp(back, text + 300, 100));
    failed = close(fd);
    fd = -1;
    TRY(!failed);
    fd = mkstemp(name);
    TRY(fd >= 0);
    TRY(!unlink(name));
    name[0] = 0;
    TRY(!write_all(fd, text, sizeof text) && lseek(fd, 0, SEEK_SET) == 0 && !read_all(fd, back, sizeof back));
    CHECK(!memcmp(back, text, sizeof text));
    result = 0;
out:
    if (f) fclose(f);
    if (fd >= 0 && close(fd)) result = 1;
    if (have_directory && rmdir(directory)) result = 1;
    if (have_suffix && unlink(with_suffix)) result = 1;
    if (result && name[0]) unlink(name);
    return result;
}
