/* A thousand open files and streams at once. */
// peer: skip slow
// skip-O0
#include "test.h"
#include <fcntl.h>
#include <stdio.h>
#include <string.h>

enum { COUNT = 1000 };

int main(void) {
    static int fds[COUNT];
    static FILE *files[COUNT];
    char name[20], text[20];
    for (int i = 0; i < COUNT; i++) {
        sprintf(name, "f%d", i);
        fds[i] = open(name, O_RDWR | O_CREAT, 0666);
        if (fds[i] < 0) break;
    }
    CHECK(fds[COUNT - 1] > 0);
    for (int i = 0; i < COUNT; i++) {
        sprintf(name, "text %d", i);
        if (write(fds[i], name, strlen(name)) != (ssize_t)strlen(name)) CHECK(0);
    }
    for (int i = 0; i < COUNT; i++) {
        files[i] = fdopen(fds[COUNT - 1 - i], "r+");
        if (!files[i]) break;
    }
    CHECK(files[COUNT - 1] != NULL);
    int wrong = 0;
    for (int i = 0; i < COUNT; i++) {
        sprintf(name, "text %d", COUNT - 1 - i);
        rewind(files[i]);
        wrong += !fgets(text, sizeof text, files[i]) || strcmp(text, name);
    }
    CHECK_INT(wrong, 0);
    for (int i = 0; i < COUNT; i++) wrong += fclose(files[i]) != 0;
    CHECK_INT(wrong, 0);
    int next = open("f0", O_RDONLY);
    CHECK(next >= 0 && next <= fds[COUNT - 1]);
    return 0;
}
