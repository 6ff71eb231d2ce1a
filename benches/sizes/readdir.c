// goal: 14000
#include <dirent.h>
#include <stdio.h>
int main(int argc, char **argv) {
    DIR *directory = opendir(argc > 1 ? argv[1] : ".");
    if (!directory) {
        return 1;
    }
    for (struct dirent *entry; (entry = readdir(directory));) {
        puts(entry->d_name);
    }
    return closedir(directory);
}
