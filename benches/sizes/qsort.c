#include <stdlib.h>
static int compare(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
int values[8] = {3, 1, 4, 1, 5, 9, 2, 6};
int main(int argc, char **argv) {
    values[0] = argc;
    qsort(values, 8, sizeof *values, compare);
    return values[0] || !argv;
}
