#include <stdio.h>
#include <stdlib.h>
int main(void) {
    char *line = 0;
    size_t size = 0, lines = 0;
    while (getline(&line, &size, stdin) >= 0) {
        lines++;
    }
    free(line);
    return (int)lines;
}
