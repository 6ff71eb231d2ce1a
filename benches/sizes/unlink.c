#include <sys/stat.h>
#include <unistd.h>
int main(int argc, char **argv) { return argc > 1 && (mkdir(argv[1], 0777) < 0 || unlink(argv[1]) < 0); }
