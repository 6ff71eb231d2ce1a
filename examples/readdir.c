/* Lists the directories named on the command line, or the root: the type, the size and the name of each entry. */
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static char letter(const struct stat *status) {
    if (S_ISDIR(status->st_mode))
        return 'd';
    if (S_ISLNK(status->st_mode))
        return 'l';
    return S_ISREG(status->st_mode) ? '-' : '?';
}

static int list(const char *name) {
    DIR *directory = opendir(name);
    if (!directory) {
        perror(name);
        return 1;
    }
    printf("%s:\n", name);
    struct dirent *entry;
    while ((entry = readdir(directory))) {
        struct stat status;
        if (strcmp(entry->d_name, "..") == 0)
            continue; /* may lie outside of what this program may see */
        if (fstatat(dirfd(directory), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0)
            printf("%c %10lld %s\n", letter(&status), (long long)status.st_size, entry->d_name);
        else
            perror(entry->d_name);
    }
    closedir(directory);
    return 0;
}

int main(int argc, char **argv) {
    int failed = 0;
    for (int i = 1; i < argc; i++)
        failed |= list(argv[i]);
    return argc > 1 ? failed : list("/");
}
