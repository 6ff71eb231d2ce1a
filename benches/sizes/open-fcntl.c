// goal: 8000
#include <fcntl.h>
#include <unistd.h>
char text[64];
int main(int argc, char **argv) {
    int fd = open(argc > 1 ? argv[1] : "file", O_RDONLY);
    return fd < 0 || read(fd, text, sizeof text) < 0 || fcntl(fd, F_GETFL) < 0;
}
