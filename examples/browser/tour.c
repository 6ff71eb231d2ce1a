/* What a C program does in a browser: prints, reads a file, writes one, and lists directories, all in memory. */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static void fail(const char *what) {
    perror(what);
    exit(1);
}

/* How many lines and letters a file has, and its longest line. */
static void read_file(const char *name) {
    FILE *file = fopen(name, "r");
    if (!file)
        fail(name);
    char line[256], longest[256] = "";
    int lines = 0;
    size_t bytes = 0;
    while (fgets(line, sizeof line, file)) {
        lines++;
        bytes += strlen(line);
        if (strlen(line) > strlen(longest))
            strcpy(longest, line);
    }
    fclose(file);
    printf("%s: %d lines, %zu bytes, the longest: %s", name, lines, bytes, longest);
}

static void write_file(const char *name) {
    FILE *file = fopen(name, "w+");
    if (!file)
        fail(name);
    for (int i = 1; i <= 100; i++)
        fprintf(file, "%d squared is %d\n", i, i * i);
    rewind(file);
    int number, square, sum = 0;
    while (fscanf(file, "%d squared is %d\n", &number, &square) == 2)
        sum += square;
    if (fclose(file))
        fail(name);
    printf("%s: the squares add up to %d\n", name, sum);
}

static int visible(const struct dirent *entry) {
    return entry->d_name[0] != '.';
}

/* Lists a directory, given without a slash at its end. */
static void list(const char *name, int depth) {
    struct dirent **entries;
    int count = scandir(*name ? name : "/", &entries, visible, alphasort);
    if (count < 0)
        fail(name);
    for (int i = 0; i < count; i++) {
        char path[512];
        snprintf(path, sizeof path, "%s/%s", name, entries[i]->d_name);
        struct stat status;
        if (stat(path, &status))
            fail(path);
        if (S_ISDIR(status.st_mode)) {
            printf("%*s%s/\n", 2 * depth, "", entries[i]->d_name);
            list(path, depth + 1);
        } else {
            printf("%*s%s %lld\n", 2 * depth, "", entries[i]->d_name, (long long)status.st_size);
        }
        free(entries[i]);
    }
    free(entries);
}

int main(int argc, char **argv) {
    printf("Hello from C, %s of %d arguments, in %s\n", argv[0], argc - 1, getenv("PLACE"));
    printf("%.3f %#x %s\n", 355.0 / 113, 48879, "äöü ✓");
    read_file("/poem.txt");
    write_file("/squares.txt");
    if (mkdir("/notes/new", 0777) || !rename("/no such file", "/x") || errno != ENOENT)
        fail("/notes");
    list("", 0);
    fprintf(stderr, "done\n");
    return 7;
}
