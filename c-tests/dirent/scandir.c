// peer: differs returns a null list for no entries
/* scandir, scandirat, alphasort, versionsort. */
#define _GNU_SOURCE
#include "test.h"
#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int no_dots(const struct dirent *entry) { return entry->d_name[0] != '.'; }

static int nothing(const struct dirent *entry) {
    (void)entry;
    return 0;
}

static void check(struct dirent **list, int count, const char *const *expected, int wanted) {
    CHECK_INT(count, wanted);
    for (int i = 0; i < count; i++) {
        CHECK(i < wanted && strcmp(list[i]->d_name, expected[i]) == 0);
        free(list[i]);
    }
    free(list);
}

int main(void) {
    static const char *const names[] = {"b", "a10", "a9", "A", "a1", "c"};
    static const char *const alpha[] = {"A", "a1", "a10", "a9", "b", "c"};
    static const char *const version[] = {"A", "a1", "a9", "a10", "b", "c"};
    CHECK_INT(mkdir("dir", 0777), 0);
    int dir = open("dir", O_RDONLY | O_DIRECTORY);
    for (int i = 0; i < 6; i++) close(openat(dir, names[i], O_WRONLY | O_CREAT, 0666));
    struct dirent **list;
    int count = scandir("dir", &list, no_dots, alphasort);
    check(list, count, alpha, 6);
    count = scandir("dir", &list, no_dots, versionsort);
    check(list, count, version, 6);
    count = scandirat(dir, ".", &list, no_dots, alphasort);
    check(list, count, alpha, 6);
    count = scandirat(AT_FDCWD, "dir", &list, no_dots, alphasort);
    check(list, count, alpha, 6);
    list = NULL;
    count = scandir("dir", &list, nothing, NULL);
    CHECK(list != NULL);
    check(list, count, alpha, 0);
    count = scandir("dir", &list, NULL, alphasort);
    CHECK(count >= 6 && count <= 8);
    CHECK(strcmp(list[count - 1]->d_name, "c") == 0 && list[count - 1]->d_type == DT_REG);
    for (int i = 0; i < count; i++) free(list[i]);
    free(list);

    CHECK_ERRNO(scandir("none", &list, NULL, NULL), ENOENT);
    CHECK_ERRNO(scandir("dir/a1", &list, NULL, NULL), ENOTDIR);
    CHECK_ERRNO(scandirat(99, "dir", &list, NULL, NULL), EBADF);
    CHECK_INT(close(dir), 0);
    return 0;
}
