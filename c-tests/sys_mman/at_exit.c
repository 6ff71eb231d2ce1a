// nostart
// call: leave_by_exit
// call: look_for 101 = 1
// call: leave_by_Exit
// call: look_for 69 = 1
// call: leave_by_quick_exit
// call: look_for 113 = 1
// peer: skip wasi-libc maps no file that can be written
/* What is mapped shared reaches its file however the program ends. */
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static char *map(void) {
    int fd = open("file", O_RDWR | O_CREAT, 0666);
    ftruncate(fd, 1);
    char *memory = mmap(NULL, 1, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    close(fd);
    return memory;
}

static char *memory;

static void handler(void) { *memory = 'e'; }

__attribute__((export_name("leave_by_exit"))) void leave_by_exit(void) {
    memory = map();
    atexit(handler); /* what a handler writes, too */
    exit(0);
}

__attribute__((export_name("leave_by_Exit"))) void leave_by_Exit(void) {
    *map() = 'E';
    _Exit(0);
}

__attribute__((export_name("leave_by_quick_exit"))) void leave_by_quick_exit(void) {
    *map() = 'q';
    quick_exit(0);
}

__attribute__((export_name("look_for"))) int look_for(int wanted) {
    char byte = 0;
    int fd = open("file", O_RDONLY);
    return read(fd, &byte, 1) == 1 && byte == wanted;
}
