#include "test.h"
#include <libgen.h>
#include <string.h>

static void check(const char *path, const char *directory, const char *name) {
    char text[64];
    strcpy(text, path);
    CHECK(strcmp(dirname(text), directory) == 0);
    strcpy(text, path);
    CHECK(strcmp(basename(text), name) == 0);
}

int main(void) {
    /* XBD, the table of basename */
    check("usr", ".", "usr");
    check("usr/", ".", "usr");
    check("", ".", ".");
    check("/", "/", "/");
    check("///", "/", "/");
    check("/usr/", "/", "usr");
    check("/usr/lib", "/usr", "lib");
    check("/home//dwc//test", "/home//dwc", "test");
    check(".", ".", ".");
    check("..", ".", "..");
    check("a/..", "a", "..");
    CHECK(strcmp(dirname(0), ".") == 0);
    CHECK(strcmp(basename(0), ".") == 0);
    return 0;
}
