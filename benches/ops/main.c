// Runs the operations: prints the name of each and the least time that one took, in nanoseconds.
// Usage: PROGRAM [MICROSECONDS [REPETITIONS [PART-OF-NAME]]]
#include "bench.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

volatile long sink;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static double timed(const struct operation *op, long n) {
    double start = now();
    op->run(n, op->a, op->b);
    return now() - start;
}

int main(int argc, char **argv) {
    double slice = (argc > 1 ? atof(argv[1]) : 2000) * 1000;
    int repetitions = argc > 2 ? atoi(argv[2]) : 5;
    prepare();
    for (const struct operation *op = operations; op->name; op++) {
        if (argc > 3 && !strstr(op->name, argv[3])) continue;
        timed(op, 1); // what only the first call does, such as reading the time zone
        // How often it must run to fill the slice of time.
        long n = 1;
        double took = timed(op, n);
        while (took < slice / 4 && n < 1L << 26) {
            n = took < slice / 64 ? n * 8 : n * 2;
            took = timed(op, n);
        }
        double best = took / (double)n, count = op->each ? (double)op->each : 1;
        if (took < slice / 2) n = (long)((double)n * slice / took);
        for (int i = 0; i < repetitions; i++) {
            double each = timed(op, n) / (double)n;
            if (each < best) best = each;
        }
        printf("%s %.3f\n", op->name, best / count);
        fflush(stdout);
    }
    return 0;
}
