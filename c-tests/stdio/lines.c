// peer: differs fgetln leaves the length as it was at the end of the file
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "test.h"

int main(void) {
    FILE *f = fopen("f", "w+");
    CHECK(fputs("one\n\nthree and more\nlast", f) >= 0);

    char line[8];
    rewind(f);
    CHECK(fgets(line, 8, f) == line && strcmp(line, "one\n") == 0);
    CHECK(fgets(line, 8, f) == line && strcmp(line, "\n") == 0);
    CHECK(fgets(line, 8, f) == line && strcmp(line, "three a") == 0);
    CHECK(fgets(line, 1, f) == line && strcmp(line, "") == 0);
    CHECK(fgets(line, 2, f) == line && strcmp(line, "n") == 0);
    CHECK(fgets_unlocked(line, 8, f) == line && strcmp(line, "d more\n") == 0);
    CHECK(fgets(line, 8, f) == line && strcmp(line, "last") == 0);
    CHECK(feof(f));
    strcpy(line, "same");
    CHECK(fgets(line, 8, f) == NULL);
    CHECK(strcmp(line, "same") == 0);

    /* getline grows, counts and keeps zero bytes. */
    char *text = NULL;
    size_t size = 0;
    rewind(f);
    CHECK_INT(getline(&text, &size, f), 4);
    CHECK(strcmp(text, "one\n") == 0);
    CHECK(size >= 5);
    CHECK_INT(getline(&text, &size, f), 1);
    CHECK_INT(getline(&text, &size, f), 15);
    CHECK(strcmp(text, "three and more\n") == 0);
    CHECK_INT(getline(&text, &size, f), 4);
    CHECK(strcmp(text, "last") == 0);
    CHECK_INT(getline(&text, &size, f), -1);
    CHECK(feof(f));
    CHECK(!ferror(f));
    rewind(f);
    CHECK_INT(getdelim(&text, &size, 'a', f), 12);
    CHECK(strcmp(text, "one\n\nthree a") == 0);
    CHECK_INT(getdelim(&text, &size, EOF & 0xff, f), 12);
    CHECK_ERRNO(getline(NULL, &size, f), EINVAL);
    CHECK_ERRNO(getline(&text, NULL, f), EINVAL);
    free(text);

    /* A block of the program's that is too small. */
    text = malloc(1);
    size = 1;
    rewind(f);
    CHECK_INT(getline(&text, &size, f), 4);
    CHECK(strcmp(text, "one\n") == 0);
    free(text);
    CHECK_INT(fclose(f), 0);

    /* Lines longer than the buffer. */
    f = fopen("long", "w+");
    for (int i = 0; i < 50000; i++) CHECK_INT(putc('a' + i % 26, f), 'a' + i % 26);
    CHECK(fputs("\n", f) >= 0);
    CHECK_INT(fwrite("x\0y\n", 1, 4, f), 4);
    rewind(f);
    text = NULL;
    size = 0;
    CHECK_INT(getline(&text, &size, f), 50001);
    for (int i = 0; i < 50000; i++) CHECK_INT(text[i], 'a' + i % 26);
    CHECK_INT(text[50000], '\n');
    CHECK_INT(getline(&text, &size, f), 4);
    CHECK(memcmp(text, "x\0y\n", 5) == 0);
    free(text);

    /* fgetln: no terminator. */
    rewind(f);
    size_t len = 0;
    char *found = fgetln(f, &len);
    CHECK(found != NULL);
    CHECK_INT(len, 50001);
    CHECK_INT(found[49999], 'a' + 49999 % 26);
    found = fgetln(f, &len);
    CHECK_INT(len, 4);
    CHECK(found && memcmp(found, "x\0y\n", 4) == 0);
    CHECK(fgetln(f, &len) == NULL);
    CHECK_INT(len, 0);
    CHECK(feof(f));
    /* A last line without an end. */
    CHECK_INT(fseek(f, -3, SEEK_END), 0);
    CHECK_INT(ungetc('Z', f), 'Z');
    CHECK_INT(getc(f), 'Z');
    CHECK_INT(fseek(f, -3, SEEK_END), 0);
    found = fgetln(f, &len);
    CHECK(found && len == 3 && memcmp(found, "\0y\n", 3) == 0);
    CHECK_INT(fclose(f), 0);
    f = fopen("f", "r");
    CHECK_INT(fseek(f, -2, SEEK_END), 0);
    found = fgetln(f, &len);
    CHECK(found && len == 2 && memcmp(found, "st", 2) == 0);
    CHECK_INT(fclose(f), 0);

    /* fgets of a stream that cannot be read. */
    f = fopen("w", "w");
    CHECK(fgets(line, 8, f) == NULL);
    CHECK(ferror(f));
    CHECK_INT(fclose(f), 0);
    return 0;
}
