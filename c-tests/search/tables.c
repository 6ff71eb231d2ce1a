// live-blocks: 0
// peer: differs its entries move, and ESRCH is not set
#define _GNU_SOURCE
#include "test.h"
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int up(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }

static void linear(void) {
    int n[5] = {4, 2, 9};
    size_t count = 3;
    int key = 2;
    CHECK(lfind(&key, n, &count, sizeof *n, up) == n + 1);
    key = 7;
    CHECK(lfind(&key, n, &count, sizeof *n, up) == 0);
    CHECK(lsearch(&key, n, &count, sizeof *n, up) == n + 3);
    CHECK(count == 4 && n[3] == 7);
    CHECK(lsearch(&key, n, &count, sizeof *n, up) == n + 3 && count == 4);
}

struct link {
    struct link *next, *before;
    int n;
};

static void queue(void) {
    struct link a = {0, 0, 1}, b = {0, 0, 2}, c = {0, 0, 3};
    insque(&a, 0);
    insque(&c, &a);
    insque(&b, &a);
    CHECK(a.next == &b && b.next == &c && c.next == 0);
    CHECK(c.before == &b && b.before == &a && a.before == 0);
    remque(&b);
    CHECK(a.next == &c && c.before == &a);
    remque(&c);
    CHECK(a.next == 0);
}

static void hash(void) {
    ENTRY item = {(char *)"x", 0};
    CHECK(hcreate(3) != 0);
    CHECK_ERRNO(hsearch(item, FIND), ESRCH);
    static char keys[500][8];
    ENTRY *first = 0;
    for (int i = 0; i < 500; i++) {
        sprintf(keys[i], "key%d", i);
        ENTRY *entered = hsearch((ENTRY){keys[i], (void *)(long)i}, ENTER);
        CHECK(entered && entered->key == keys[i]);
        if (i == 0) first = entered;
    }
    for (int i = 0; i < 500; i++) {
        char key[8];
        sprintf(key, "key%d", i);
        ENTRY *found = hsearch((ENTRY){key, 0}, FIND);
        CHECK(found && found->data == (void *)(long)i);
        found = hsearch((ENTRY){key, (void *)99999L}, ENTER);
        CHECK(found && found->data == (void *)(long)i);
    }
    CHECK(first && first->key == keys[0]);
    CHECK_ERRNO(hsearch(item, FIND), ESRCH);
    hdestroy();

    struct hsearch_data table;
    memset(&table, 0, sizeof table);
    ENTRY *found;
    CHECK(hcreate_r(10, &table) != 0);
    CHECK(hsearch_r(item, ENTER, &found, &table) != 0 && strcmp(found->key, "x") == 0);
    CHECK(hsearch_r(item, FIND, &found, &table) != 0);
    item.key = (char *)"y";
    CHECK_ERRNO_IS(hsearch_r(item, FIND, &found, &table), 0, ESRCH);
    CHECK(found == 0);
    hdestroy_r(&table);
}

static int last, visited, deepest, discarded;

static void visit(const void *node, VISIT when, int depth) {
    int key = **(int *const *)node;
    if (when == postorder || when == leaf) {
        CHECK(key > last);
        last = key;
        visited++;
    }
    if (depth > deepest) deepest = depth;
}

static void discard(void *key) { discarded += *(int *)key >= 0; }

static void tree(void) {
    static int n[1000];
    void *root = 0;
    for (int i = 0; i < 1000; i++) {
        n[i] = i * 617 % 1000;
        int **node = tsearch(&n[i], &root, up);
        CHECK(node && *node == &n[i]);
    }
    int key = 500, **found = tsearch(&key, &root, up);
    CHECK(found && *found != &key && **found == 500);
    found = tfind(&key, &root, up);
    CHECK(found && **found == 500);
    key = 1000;
    CHECK(tfind(&key, &root, up) == 0);
    CHECK(tdelete(&key, &root, up) == 0);
    CHECK(tfind(&key, 0, up) == 0);
    last = -1;
    twalk(root, visit);
    CHECK_INT(visited, 1000);
    CHECK(deepest < 20);
    for (key = 0; key < 1000; key += 2) CHECK(tdelete(&key, &root, up) != 0);
    last = -1, visited = 0;
    twalk(root, visit);
    CHECK_INT(visited, 500);
    key = 4;
    CHECK(tfind(&key, &root, up) == 0);
    tdestroy(root, discard);
    CHECK_INT(discarded, 500);
    tdestroy(0, discard);
}

int main(void) {
    linear();
    queue();
    hash();
    tree();
    return 0;
}
