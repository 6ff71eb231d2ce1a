/* A tree copied with opendir, read and write, links and times included. */
#include "fault.h"
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int setup(void) {
    char text[3000], name[64];
    if (mkdir("/from", 0755) || mkdir("/from/sub", 0755) || mkdir("/from/sub/empty", 0755)) return 1;
    for (int i = 0; i < 5; i++) {
        fill(text, sizeof text, (unsigned)i);
        sprintf(name, "/from/%sfile-%.*s%d", i % 2 ? "sub/" : "", i * 4, "long-name-long-name", i);
        make_file(name, text, (size_t)(i * 700));
    }
    return symlink("sub/file", "/from/link");
}

static int copy_file(const char *from, const char *to) {
    int result = -1, in = -1, out = -1;
    char buffer[512];
    in = open(from, O_RDONLY);
    TRY(in >= 0);
    out = open(to, O_WRONLY | O_CREAT | O_EXCL, 0644);
    TRY(out >= 0);
    for (;;) {
        ssize_t count = read(in, buffer, sizeof buffer);
        TRY(count >= 0);
        if (!count) break;
        TRY(!write_all(out, buffer, (size_t)count));
    }
    struct stat status;
    TRY(!fstat(in, &status));
    struct timespec times[2] = {status.st_atim, status.st_mtim};
    TRY(!futimens(out, times));
    result = 0;
out:
    if (in >= 0 && close(in)) result = -1;
    if (out >= 0 && close(out)) result = -1;
    return result;
}

static int copy(const char *from, const char *to) {
    int result = -1;
    char a[256], b[256], target[256];
    DIR *d = NULL;
    TRY(!mkdir(to, 0755));
    d = opendir(from);
    TRY(d);
    for (;;) {
        struct stat status;
        errno = 0;
        struct dirent *entry = readdir(d);
        if (!entry) {
            TRY(!errno);
            break;
        }
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
        sprintf(a, "%s/%s", from, entry->d_name);
        sprintf(b, "%s/%s", to, entry->d_name);
        TRY(!lstat(a, &status));
        if (S_ISDIR(status.st_mode)) {
            TRY(!copy(a, b));
        } else if (S_ISLNK(status.st_mode)) {
            ssize_t length = readlink(a, target, sizeof target - 1);
            TRY(length > 0);
            target[length] = 0;
            TRY(!symlink(target, b));
        } else {
            TRY(!copy_file(a, b));
        }
    }
    result = 0;
out:
    if (d && closedir(d)) result = -1;
    return result;
}

int work(void) { return copy("/from", "/to") ? 1 : 0; }
