// cflags: -lwasi-emulated-pthread
// peer: skip its threads of this name are stubs
#include "test.h"
#include <pthread.h>
#include <stdint.h>

/* Fork and join: a sum over a matrix, a product of matrices, and a sort that forks at each level. */

enum { N = 48, WORKERS = 8 };

static int a[N][N], b[N][N], c[N][N];
static long long total;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

struct part {
    int first, last;
    long long sum;
};

static void *sum(void *argument) {
    struct part *part = argument;
    for (int i = part->first; i < part->last; i++)
        for (int j = 0; j < N; j++) part->sum += a[i][j];
    CHECK_INT(pthread_mutex_lock(&lock), 0);
    total += part->sum;
    CHECK_INT(pthread_mutex_unlock(&lock), 0);
    return part;
}

static void *multiply(void *argument) {
    intptr_t row = (intptr_t)argument;
    for (int j = 0; j < N; j++)
        for (int k = 0; k < N; k++) c[row][j] += a[row][k] * b[k][j];
    return argument;
}

struct range {
    int *from, *to;
};

static void *sort(void *argument) {
    struct range *range = argument;
    int *low = range->from, *high = range->to;
    if (high - low < 2) return NULL;
    int pivot = low[(high - low) / 2], *left = low, *right = high - 1;
    while (left <= right) {
        while (*left < pivot) left++;
        while (*right > pivot) right--;
        if (left <= right) {
            int keep = *left;
            *left++ = *right;
            *right-- = keep;
        }
    }
    struct range below = {low, right + 1}, above = {left, high};
    pthread_t helper;
    CHECK_INT(pthread_create(&helper, NULL, sort, &below), 0);
    sort(&above);
    CHECK_INT(pthread_join(helper, NULL), 0);
    return NULL;
}

int main(void) {
    long long expected = 0;
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            a[i][j] = i * 3 - j;
            b[i][j] = i == j ? 2 : 0;
            expected += a[i][j];
        }
    pthread_t workers[WORKERS];
    struct part parts[WORKERS];
    for (int i = 0; i < WORKERS; i++) {
        parts[i] = (struct part){i * N / WORKERS, (i + 1) * N / WORKERS, 0};
        CHECK_INT(pthread_create(&workers[i], NULL, sum, &parts[i]), 0);
        for (int j = 0; j < i; j++) CHECK(!pthread_equal(workers[i], workers[j]));
        CHECK(!pthread_equal(workers[i], pthread_self()));
    }
    for (int i = 0; i < WORKERS; i++) {
        void *result = NULL;
        CHECK_INT(pthread_join(workers[i], &result), 0);
        CHECK(result == &parts[i]);
    }
    CHECK_INT(total, expected);

    pthread_t rows[N];
    for (intptr_t i = 0; i < N; i++) CHECK_INT(pthread_create(&rows[i], NULL, multiply, (void *)i), 0);
    for (intptr_t i = N - 1; i >= 0; i--) {
        void *result = NULL;
        CHECK_INT(pthread_join(rows[i], &result), 0);
        CHECK(result == (void *)i);
    }
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) CHECK_INT(c[i][j], 2 * a[i][j]);

    static int numbers[200];
    for (unsigned i = 0; i < 200; i++) numbers[i] = (int)(i * 7919u % 1009u);
    struct range all = {numbers, numbers + 200};
    sort(&all);
    for (int i = 1; i < 200; i++) CHECK(numbers[i - 1] <= numbers[i]);
    return 0;
}
