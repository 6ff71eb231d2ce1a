/* Every family of <sys/queue.h>: order, insertion, removal, ends. */
#include <sys/queue.h>

#include "test.h"

struct item {
    int value;
    SLIST_ENTRY(item) s;
    LIST_ENTRY(item) l;
    STAILQ_ENTRY(item) q;
    SIMPLEQ_ENTRY(item) i;
    TAILQ_ENTRY(item) t;
};

static struct item items[6] = {{.value = 1}, {.value = 2}, {.value = 3}, {.value = 4}, {.value = 5}, {.value = 6}};

/* The values in order as one decimal number. */
#define READ(family, head, field)                                                                                      \
    ({                                                                                                                 \
        int number = 0;                                                                                                \
        struct item *at;                                                                                               \
        family##_FOREACH(at, head, field) number = number * 10 + at->value;                                            \
        number;                                                                                                        \
    })

static void single(void) {
    SLIST_HEAD(list, item) head = SLIST_HEAD_INITIALIZER(head);
    struct item *at, *later;
    CHECK(SLIST_EMPTY(&head) && SLIST_FIRST(&head) == NULL);
    SLIST_INSERT_HEAD(&head, &items[1], s);
    SLIST_INSERT_HEAD(&head, &items[0], s);
    SLIST_INSERT_AFTER(&items[1], &items[3], s);
    SLIST_INSERT_AFTER(&items[1], &items[2], s);
    CHECK(READ(SLIST, &head, s) == 1234);
    SLIST_REMOVE(&head, &items[2], item, s);
    CHECK(READ(SLIST, &head, s) == 124);
    SLIST_REMOVE(&head, &items[0], item, s);
    SLIST_REMOVE_AFTER(&items[1], s);
    CHECK(READ(SLIST, &head, s) == 2);
    SLIST_FOREACH_SAFE(at, &head, s, later)
    SLIST_REMOVE_HEAD(&head, s);
    CHECK(SLIST_EMPTY(&head));
}

static void linked(void) {
    LIST_HEAD(list, item) head;
    LIST_INIT(&head);
    CHECK(LIST_EMPTY(&head));
    LIST_INSERT_HEAD(&head, &items[2], l);
    LIST_INSERT_BEFORE(&items[2], &items[0], l);
    LIST_INSERT_AFTER(&items[0], &items[1], l);
    LIST_INSERT_AFTER(&items[2], &items[3], l);
    CHECK(READ(LIST, &head, l) == 1234);
    LIST_REMOVE(&items[0], l);
    LIST_REMOVE(&items[2], l);
    LIST_REMOVE(&items[3], l);
    CHECK(READ(LIST, &head, l) == 2);
    LIST_REPLACE(&items[1], &items[4], l);
    CHECK(READ(LIST, &head, l) == 5 && LIST_NEXT(LIST_FIRST(&head), l) == NULL);
    LIST_REMOVE(&items[4], l);
    CHECK(LIST_EMPTY(&head));
}

static void queue(void) {
    STAILQ_HEAD(list, item) head, other;
    STAILQ_INIT(&head);
    STAILQ_INIT(&other);
    CHECK(STAILQ_EMPTY(&head) && STAILQ_LAST(&head, item, q) == NULL);
    STAILQ_INSERT_TAIL(&head, &items[1], q);
    STAILQ_INSERT_HEAD(&head, &items[0], q);
    STAILQ_INSERT_AFTER(&head, &items[1], &items[2], q);
    STAILQ_INSERT_TAIL(&head, &items[3], q);
    CHECK(READ(STAILQ, &head, q) == 1234);
    CHECK(STAILQ_LAST(&head, item, q) == &items[3]);
    STAILQ_REMOVE(&head, &items[3], item, q);
    STAILQ_INSERT_TAIL(&other, &items[4], q);
    STAILQ_CONCAT(&head, &other);
    CHECK(READ(STAILQ, &head, q) == 1235 && STAILQ_EMPTY(&other));
    STAILQ_REMOVE_AFTER(&head, &items[2], q);
    STAILQ_REMOVE_HEAD(&head, q);
    STAILQ_INSERT_TAIL(&head, &items[5], q);
    CHECK(READ(STAILQ, &head, q) == 236);
}

static void simple(void) {
    SIMPLEQ_HEAD(list, item) head = SIMPLEQ_HEAD_INITIALIZER(head);
    SIMPLEQ_INSERT_TAIL(&head, &items[1], i);
    SIMPLEQ_INSERT_HEAD(&head, &items[0], i);
    SIMPLEQ_INSERT_AFTER(&head, &items[1], &items[2], i);
    SIMPLEQ_INSERT_TAIL(&head, &items[3], i);
    CHECK(READ(SIMPLEQ, &head, i) == 1234);
    while (!SIMPLEQ_EMPTY(&head)) SIMPLEQ_REMOVE_HEAD(&head, i);
    SIMPLEQ_INSERT_TAIL(&head, &items[4], i);
    CHECK(READ(SIMPLEQ, &head, i) == 5);
}

static void tail(void) {
    TAILQ_HEAD(list, item) head, other;
    struct item *at, *later;
    int backwards = 0;
    TAILQ_INIT(&head);
    TAILQ_INIT(&other);
    CHECK(TAILQ_EMPTY(&head) && TAILQ_LAST(&head, list) == NULL);
    TAILQ_INSERT_TAIL(&head, &items[2], t);
    TAILQ_INSERT_HEAD(&head, &items[0], t);
    TAILQ_INSERT_AFTER(&head, &items[0], &items[1], t);
    TAILQ_INSERT_BEFORE(&items[2], &items[3], t);
    TAILQ_INSERT_AFTER(&head, &items[2], &items[4], t);
    CHECK(READ(TAILQ, &head, t) == 12435);
    TAILQ_FOREACH_REVERSE(at, &head, list, t) backwards = backwards * 10 + at->value;
    CHECK(backwards == 53421);
    CHECK(TAILQ_PREV(&items[0], list, t) == NULL && TAILQ_LAST(&head, list) == &items[4]);
    TAILQ_REMOVE(&head, &items[4], t);
    TAILQ_REMOVE(&head, &items[0], t);
    TAILQ_REPLACE(&head, &items[2], &items[5], t);
    CHECK(READ(TAILQ, &head, t) == 246 && TAILQ_LAST(&head, list) == &items[5]);
    TAILQ_INSERT_TAIL(&other, &items[0], t);
    TAILQ_CONCAT(&head, &other, t);
    CHECK(READ(TAILQ, &head, t) == 2461 && TAILQ_EMPTY(&other));
    TAILQ_FOREACH_SAFE(at, &head, t, later)
    TAILQ_REMOVE(&head, at, t);
    CHECK(TAILQ_EMPTY(&head));
}

int main(void) {
    single();
    linked();
    queue();
    simple();
    tail();
    return 0;
}
