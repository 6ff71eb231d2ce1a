/* Makes and lists directories of many entries; each name is known from its number. */
#ifndef LIST_H
#define LIST_H

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Writes the name of entry number i: five digits, then dots up to a length from 5 to `longest`. */
TEST_FUNCTION const char *list_name(int i, int longest) {
    static char name[300];
    int length = 5 + i * 37 % (longest - 4);
    for (int k = 4, n = i; k >= 0; k--, n /= 10) name[k] = (char)('0' + n % 10);
    memset(name + 5, '.', (size_t)(length - 5));
    name[length] = 0;
    return name;
}

TEST_FUNCTION void list_make(const char *directory, int count, int longest) {
    CHECK_INT(mkdir(directory, 0777), 0);
    int dir = open(directory, O_RDONLY | O_DIRECTORY);
    for (int i = 0; i < count; i++) {
        int fd = openat(dir, list_name(i, longest), O_WRONLY | O_CREAT, 0666);
        CHECK(fd > 2);
        CHECK_INT(close(fd), 0);
    }
    CHECK_INT(close(dir), 0);
}

/* Reads to the end; checks that each of `count` entries comes once, and nothing else but `.` and `..` at most once. */
TEST_FUNCTION void list_check(DIR *dir, int count, int longest) {
    unsigned char *seen = calloc((size_t)count + 1, 1);
    int found = 0, dots = 0, dotdots = 0;
    struct dirent *entry;
    errno = 0;
    while ((entry = readdir(dir))) {
        if (strcmp(entry->d_name, ".") == 0)
            dots++;
        else if (strcmp(entry->d_name, "..") == 0)
            dotdots++;
        else {
            int i = atoi(entry->d_name);
            CHECK(i >= 0 && i < count && !seen[i]);
            if (i >= 0 && i < count) seen[i] = 1;
            if (strcmp(entry->d_name, list_name(i, longest)) != 0) CHECK(!"the name is as it was made");
            if (entry->d_type != DT_REG || entry->d_ino == 0) CHECK(!"a regular file with a number");
            found++;
        }
    }
    CHECK_INT(errno, 0);
    CHECK_INT(found, count);
    CHECK(dots <= 1 && dotdots <= 1);
    CHECK(readdir(dir) == NULL && errno == 0);
    free(seen);
}

TEST_FUNCTION void list_all(const char *directory, int count, int longest) {
    DIR *dir = opendir(directory);
    CHECK(dir != NULL);
    if (!dir) return;
    list_check(dir, count, longest);
    CHECK_INT(closedir(dir), 0);
}

#endif
