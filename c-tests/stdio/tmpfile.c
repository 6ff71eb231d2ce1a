// peer: skip it has no tmpfile
#define _GNU_SOURCE
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "test.h"

static void use(FILE *f) {
    CHECK(f != NULL);
    CHECK(fputs("temporary", f) >= 0);
    rewind(f);
    char text[20];
    CHECK(fgets(text, 20, f) == text);
    CHECK(strcmp(text, "temporary") == 0);
    CHECK_INT(fseek(f, 0, SEEK_SET), 0);
    CHECK(fputs("T", f) >= 0);
    CHECK_INT(fseek(f, 0, SEEK_CUR), 0);
    CHECK_INT(getc(f), 'e');
    for (int i = 0; i < 3000; i++) CHECK_INT(fwrite("0123456789", 1, 10, f), 10);
    rewind(f);
    CHECK_INT(getc(f), 'T');
    CHECK_INT(fseek(f, -1, SEEK_END), 0);
    CHECK_INT(getc(f), '9');
}

int main(void) {
    FILE *a = tmpfile(), *b = tmpfile();
    use(a);
    use(b);
    /* Nothing is left in the directory. */
    DIR *d = opendir("/");
    CHECK(d != NULL);
    struct dirent *e;
    while (d && (e = readdir(d))) CHECK(strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0);
    CHECK_INT(fclose(a), 0);
    CHECK_INT(fclose(b), 0);

    char name[L_tmpnam], *other;
    CHECK(tmpnam(name) == name);
    CHECK(strncmp(name, "/tmp/", 5) == 0);
    CHECK(strlen(name) < L_tmpnam);
    other = tmpnam(NULL);
    CHECK(other != NULL && strcmp(name, other) != 0);
    CHECK(access(name, F_OK) == -1);
    CHECK_INT(mkdir("dir", 0777), 0);
    other = tempnam("dir", "prefixes");
    CHECK(other != NULL && strncmp(other, "dir/prefi", 9) == 0 && other[9] != 'x');
    FILE *f = fopen(other, "wx");
    CHECK(f != NULL);
    CHECK_INT(fclose(f), 0);
    free(other);
    other = tempnam(NULL, NULL);
    CHECK(other != NULL && strncmp(other, P_tmpdir "/", strlen(P_tmpdir) + 1) == 0);
    free(other);
    return 0;
}
