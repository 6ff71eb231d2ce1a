// Does what its input says, a call a line, and prints what came of each: tests/robust/paths.
// A line is a letter, two descriptors' slots (- for the current directory), a number, and one or two paths in hexadecimal.
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SLOTS 4

static int slots[SLOTS] = {-1, -1, -1, -1};
static char input[1 << 16], one[1 << 14], two[1 << 14], text[1 << 14];

static int directory(char slot) { return slot == '-' ? AT_FDCWD : slots[slot - '0']; }

static int digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

static void decode(const char *hex, char *to) {
    for (; hex && hex[0] > ' ' && hex[0] != '|'; hex += 2) *to++ = (char)(digit(hex[0]) << 4 | digit(hex[1]));
    *to = 0;
}

static void hex(const char *bytes) {
    for (; *bytes; bytes++) printf("%02x", (unsigned char)*bytes);
}

static void status(const struct stat *s) {
    char type = S_ISDIR(s->st_mode) ? 'd' : S_ISREG(s->st_mode) ? 'f' : S_ISLNK(s->st_mode) ? 'l' : '?';
    printf("%c %llu %lld", type, (unsigned long long)s->st_ino, S_ISREG(s->st_mode) ? (long long)s->st_size : 0LL);
}

static int compare(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static int list(int at, const char *path) {
    int fd = openat(at, path, O_RDONLY | O_DIRECTORY);
    if (fd < 0) return -1;
    DIR *stream = fdopendir(fd);
    if (!stream) return -1;
    static char *names[1000];
    int count = 0, dots = 0;
    errno = 0;
    for (struct dirent *entry; count < 1000 && (entry = readdir(stream));) {
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, ".."))
            dots++;
        else
            names[count++] = strdup(entry->d_name);
    }
    int error = errno;
    if (closedir(stream) || error) {
        errno = error;
        return -1;
    }
    qsort(names, (size_t)count, sizeof *names, compare);
    printf("%d", dots);
    for (int i = 0; i < count; i++) {
        putchar(' ');
        hex(names[i]);
        free(names[i]);
    }
    return 0;
}

static int perform(char op, char from, char to, int number) {
    struct stat s;
    int at = directory(from);
    switch (op) {
    case 's':
        if (at == AT_FDCWD ? number ? lstat(one, &s) : stat(one, &s)
                           : fstatat(at, one, &s, number ? AT_SYMLINK_NOFOLLOW : 0))
            return -1;
        status(&s);
        return 0;
    case 'o': {
        int fd = at == AT_FDCWD ? open(one, number, 0666) : openat(at, one, number, 0666);
        if (fd < 0) return -1;
        if (fstat(fd, &s)) {
            printf("fstat %d", errno);
            return 0;
        }
        status(&s);
        if (to == '-' || !S_ISDIR(s.st_mode)) return close(fd);
        if (slots[to - '0'] >= 0) close(slots[to - '0']);
        slots[to - '0'] = fd;
        return 0;
    }
    case 'm': return at == AT_FDCWD ? mkdir(one, 0777) : mkdirat(at, one, 0777);
    case 'r': return at == AT_FDCWD ? rmdir(one) : unlinkat(at, one, AT_REMOVEDIR);
    case 'u': return at == AT_FDCWD ? unlink(one) : unlinkat(at, one, 0);
    case 'v': return remove(one);
    case 'n': return at == AT_FDCWD && to == '-' ? rename(one, two) : renameat(at, one, directory(to), two);
    case 'k':
        return !number && at == AT_FDCWD && to == '-'
                   ? link(one, two)
                   : linkat(at, one, directory(to), two, number ? AT_SYMLINK_FOLLOW : 0);
    case 'y': return at == AT_FDCWD ? symlink(two, one) : symlinkat(two, at, one);
    case 't': {
        ssize_t length =
            at == AT_FDCWD ? readlink(one, text, sizeof text - 1) : readlinkat(at, one, text, sizeof text - 1);
        if (length < 0) return -1;
        text[length] = 0;
        hex(text);
        return 0;
    }
    case 'd': return list(at, one);
    case 'p': {
        char *name = realpath(one, NULL);
        if (!name) return -1;
        hex(name);
        free(name);
        return 0;
    }
    case 'f':
    case 'c':
        if (op == 'c' ? chdir(one) : fchdir(at)) return -1;
        if (!getcwd(text, sizeof text)) {
            printf("getcwd %d", errno);
            return 0;
        }
        hex(text);
        return 0;
    case 'a': return at == AT_FDCWD ? access(one, number) : faccessat(at, one, number, 0);
    case 'x': return truncate(one, number);
    }
    abort();
}

int main(void) {
    while (fgets(input, sizeof input, stdin)) {
        char *first = strchr(input, '|') + 1, *second = strchr(first, '|');
        decode(first, one);
        decode(second ? second + 1 : 0, two);
        errno = 0;
        int result = perform(input[0], input[1], input[2], atoi(input + 3));
        printf(result ? "!%d\n" : "\n", errno);
    }
    return 0;
}
