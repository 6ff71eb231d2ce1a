// Constructors before main, by priority; destructors after it, in the reverse order; then atexit before them.
#include <stdio.h>
#include <stdlib.h>

__attribute__((constructor(200))) static void second(void) { puts("constructor 200"); }

__attribute__((constructor(101))) static void first(void) { puts("constructor 101"); }

__attribute__((constructor)) static void third(void) { puts("constructor"); }

__attribute__((destructor)) static void last(void) { puts("destructor"); }

static void at_exit(void) { puts("atexit"); }

int main(void) {
    puts("main");
    return atexit(at_exit);
}
