// goal: 8000
#include <sys/stat.h>
int main(int argc, char **argv) {
    struct stat status;
    return argc > 1 && stat(argv[1], &status) == 0 ? (int)status.st_size : 1;
}
