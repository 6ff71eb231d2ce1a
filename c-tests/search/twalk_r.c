// live-blocks: 4
// peer: skip not in wasi-libc
#define _GNU_SOURCE
#include "test.h"
#include <search.h>

static int up(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }

static void add(const void *node, VISIT when, void *sum) {
    if (when == leaf || when == postorder) *(int *)sum += **(int *const *)node;
}

int main(void) {
    int n[] = {5, 2, 8, 1}, sum = 0;
    void *root = 0;
    for (int i = 0; i < 4; i++) tsearch(&n[i], &root, up);
    twalk_r(root, add, &sum);
    CHECK_INT(sum, 16);
    return 0;
}
