/* Linked into each program of `make faults`: the main function and the promises. */
#include "fault.h"
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

__attribute__((weak)) int setup(void) { return 0; }

__attribute__((weak)) void check(void) {}

/* What lies below the stack differs between runs, too. */
__attribute__((noinline)) static void paint(void) {
    volatile char below[40000];
    for (size_t i = 0; i < sizeof below; i++) below[i] = (char)fault_report.fill;
}

int main(void) {
    paint();
    switch (fault_report.mode) {
    case 1: return setup();
    case 2: return work();
    case 3: check(); return 0;
    default: return setup() || work();
    }
}

static void put_hash(const void *bytes, size_t size) {
    uint64_t hash = 0xcbf29ce484222325;
    for (size_t i = 0; i < size; i++) hash = (hash ^ ((const unsigned char *)bytes)[i]) * 0x100000001b3;
    fault_put_number((long long)size);
    fault_put_number((long long)hash);
}

void keep(const char *path, long long offset, const void *bytes, size_t size) {
    fault_put("keep ");
    fault_put(path);
    fault_put_number(offset);
    put_hash(bytes, size);
    fault_put("\n");
}

void either(const char *path, const void *a, size_t size_a, const void *b, size_t size_b) {
    fault_put("either ");
    fault_put(path);
    put_hash(a, size_a);
    put_hash(b, size_b);
    fault_put("\n");
}

void forget(const char *path, long long offset) {
    fault_put("forget ");
    fault_put(path);
    fault_put_number(offset);
    fault_put("\n");
}

void note(const char *key, long long value) {
    fault_put("note ");
    fault_put(key);
    fault_put_number(value);
    fault_put("\n");
}

long long noted(const char *key, long long otherwise) {
    size_t length = strlen(key);
    for (const char *at = fault_report.text; (at = strstr(at, "note ")); at += 5)
        if (!strncmp(at + 5, key, length) && at[5 + length] == ' ') otherwise = strtoll(at + 5 + length, NULL, 10);
    return otherwise;
}

int write_all(int fd, const void *bytes, size_t size) {
    while (size) {
        ssize_t done = write(fd, bytes, size);
        if (done <= 0) return -1;
        bytes = (const char *)bytes + done;
        size -= (size_t)done;
    }
    return 0;
}

int read_all(int fd, void *bytes, size_t size) {
    while (size) {
        ssize_t done = read(fd, bytes, size);
        if (done <= 0) return -1;
        bytes = (char *)bytes + done;
        size -= (size_t)done;
    }
    return 0;
}

void make_file(const char *path, const void *bytes, size_t size) {
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (fd < 0 || write_all(fd, bytes, size) || close(fd)) fault_wrong(__FILE__, __LINE__, path);
}

void fill(char *bytes, size_t size, unsigned seed) {
    for (size_t i = 0; i < size; i++) {
        seed = seed * 1103515245u + 12345u;
        bytes[i] = (char)('a' + (seed >> 16) % 26);
    }
}
