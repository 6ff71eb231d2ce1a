/* Functions of another type than the library calls: for once, keys, sorting, searching, trees and the end. */
// cflags: -std=gnu17 -mgc -mreference-types -include wasi/any-signature.h -Wno-deprecated-non-prototype -lwasi-emulated-pthread
// peer: skip a header of this library
#include "test.h"
#include <string.h>

static char log_[100];
static int before[2];

static int initialise() {
    strcat(log_, "i");
    return 1;
}

static void plain(void) { strcat(log_, "p"); }

static void destroy() { strcat(log_, "d"); }

static int destroy_with(void *text) {
    strcat(log_, text);
    return 0;
}

static void *thread(void *argument) {
    pthread_setspecific(((pthread_key_t *)argument)[0], "?");
    pthread_setspecific(((pthread_key_t *)argument)[1], "w");
    return NULL;
}

static long long wide(const void *a, const void *b) { return (long long)(*(const int *)a - *(const int *)b) << 40; }

static int narrow(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }

static int equal() { return 0; }

static int visit(const void *element, VISIT order, int depth) {
    (void)depth;
    if (order == postorder || order == leaf) before[0] = before[0] * 10 + **(const int *const *)element;
    return 0;
}

static void count() { before[1]++; }

static int at_quick_exit_of() {
    CHECK_STR(log_, "ipwd");
    return 1;
}

int main(void) {
    pthread_once_t once = PTHREAD_ONCE_INIT, again = PTHREAD_ONCE_INIT;
    CHECK_INT(pthread_once(&once, initialise), 0);
    CHECK_INT(pthread_once(&once, initialise), 0);
    CHECK_INT(pthread_once(&again, plain), 0);
    CHECK_STR(log_, "ip");

    pthread_key_t keys[3];
    pthread_t id;
    CHECK_INT(pthread_key_create(&keys[1], destroy_with), 0);
    CHECK_INT(pthread_key_create(&keys[0], destroy), 0);
    CHECK_INT(pthread_key_create(&keys[2], NULL), 0);
    CHECK_INT(pthread_create(&id, NULL, thread, keys), 0);
    CHECK_INT(pthread_join(id, NULL), 0);
    if (!strcmp(log_, "ipdw")) /* in any order */
        strcpy(log_, "ipwd");
    CHECK_STR(log_, "ipwd");

    int numbers[] = {4, 1, 3, 2}, key = 3;
    size_t four = 4;
    qsort(numbers, 4, sizeof *numbers, wide);
    CHECK(numbers[0] == 1 && numbers[1] == 2 && numbers[2] == 3 && numbers[3] == 4);
    CHECK(bsearch(&key, numbers, 4, sizeof *numbers, wide) == &numbers[2]);
    CHECK(bsearch(&key, numbers, 4, sizeof *numbers, narrow) == &numbers[2]);
    CHECK(lfind(&key, numbers, &four, sizeof *numbers, equal) == numbers);
    CHECK(lsearch(&key, numbers, &four, sizeof *numbers, wide) == &numbers[2]);
    qsort(numbers, 4, sizeof *numbers, narrow);

    void *root = NULL;
    for (int i = 0; i < 4; i++) CHECK(tsearch(&numbers[i], &root, wide) != NULL);
    CHECK(tfind(&key, &root, wide) != NULL);
    twalk(root, visit);
    CHECK_INT(before[0], 1234);
    twalk(root, count);
    CHECK(before[1] >= 4);
    CHECK(tdelete(&key, &root, wide) != NULL);
    CHECK(tfind(&key, &root, narrow) == NULL);

    at_quick_exit(at_quick_exit_of);
    quick_exit(0);
}
