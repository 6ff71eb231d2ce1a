#include "all.h"
#include <unistd.h>

struct complexity_order complexity_order;

void made(void) {
    if (complexity_order.made_only) _exit(0);
}

char *repeated(const char *text, size_t n) {
    size_t length = strlen(text);
    char *bytes = malloc(n + 1);
    for (size_t i = 0; i < n; i++) bytes[i] = text[i % length];
    bytes[n] = 0;
    return bytes;
}

void file_of(const char *path, const void *bytes, size_t size) {
    FILE *f = fopen(path, "wb");
    if (!f || fwrite(bytes, 1, size, f) != size || fclose(f)) _exit(3);
}

int main(void) {
    unsigned count = 0;
    while (parsers[count].name) count++;
    complexity_order.count = count;
    if (complexity_order.parser < count) {
        const struct parser *one = &parsers[complexity_order.parser];
        strncpy(complexity_order.name, one->name, sizeof complexity_order.name - 1);
        if (complexity_order.size) one->run(complexity_order.size);
    }
    _exit(0);
}
