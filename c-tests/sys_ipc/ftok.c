#define _GNU_SOURCE
#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <sys/ipc.h>
#include <sys/stat.h>

#define FILES 100

int main(void) {
    key_t keys[FILES];
    char name[20];
    int same = 0;
    CHECK_INT(mkdir("d", 0777), 0);
    for (int i = 0; i < FILES; i++) {
        snprintf(name, sizeof name, "d/%d", i);
        CHECK(close(open(name, O_CREAT | O_RDWR, 0666)) == 0);
        keys[i] = ftok(name, 1);
        CHECK(keys[i] != (key_t)-1);
        for (int j = 0; j < i; j++) same += keys[i] == keys[j];
    }
    /* Other files have other keys, but for chance: of the serial number, which a host may make by hashing, 16 bits count. */
    CHECK(same <= 4);

    /* The file counts, not its name. */
    CHECK_INT(ftok("./d/../d/0", 1), keys[0]);
    CHECK_INT(link("d/0", "linked"), 0);
    CHECK_INT(ftok("linked", 1), keys[0]);
    CHECK_INT(symlink("d/1", "symlink"), 0);
    CHECK_INT(ftok("symlink", 1), keys[1]);
    CHECK_INT(rename("d/2", "renamed"), 0);
    CHECK_INT(ftok("renamed", 1), keys[2]);
    CHECK(ftok("d", 1) != (key_t)-1);

    /* Of the project the low eight bits count, and all of them. */
    for (int id = 2; id < 256; id++) CHECK(ftok("d/0", id) != keys[0]);
    CHECK_INT(ftok("d/0", 257), keys[0]);
    CHECK_INT(ftok("d/0", 0x7fffff01), keys[0]);

    CHECK_ERRNO(ftok("none", 1), ENOENT);
    CHECK_ERRNO(ftok("", 1), ENOENT);
    CHECK_ERRNO(ftok("d/0/x", 1), ENOTDIR);
    CHECK_INT(symlink("loop", "loop"), 0);
    CHECK_ERRNO(ftok("loop", 1), ELOOP);
    return 0;
}
