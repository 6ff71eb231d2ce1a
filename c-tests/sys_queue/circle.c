#include "test.h"
#include <sys/queue.h>

struct item {
    int value;
    CIRCLEQ_ENTRY(item) circle;
    SLIST_ENTRY(item) single;
    LIST_ENTRY(item) list;
    STAILQ_ENTRY(item) tail;
    SIMPLEQ_ENTRY(item) simple;
    TAILQ_ENTRY(item) both;
};

CIRCLEQ_HEAD(circle, item);
SLIST_HEAD(singles, item);
LIST_HEAD(lists, item);
STAILQ_HEAD(tails, item);
SIMPLEQ_HEAD(simples, item);
TAILQ_HEAD(boths, item);

static struct item items[6];

static int of_circle(struct circle *head) {
    struct item *item;
    int forward = 0, backward = 0, power = 1;
    CIRCLEQ_FOREACH(item, head, circle)
    forward = forward * 10 + item->value;
    CIRCLEQ_FOREACH_REVERSE(item, head, circle) {
        backward += item->value * power;
        power *= 10;
    }
    CHECK_INT(forward, backward);
    return forward;
}

static void circles(void) {
    struct circle head = CIRCLEQ_HEAD_INITIALIZER(head);
    CHECK(CIRCLEQ_EMPTY(&head) && of_circle(&head) == 0);
    CIRCLEQ_INSERT_HEAD(&head, &items[2], circle);
    CHECK_INT(of_circle(&head), 2);
    CIRCLEQ_INSERT_HEAD(&head, &items[1], circle);
    CIRCLEQ_INSERT_TAIL(&head, &items[5], circle);
    CIRCLEQ_INSERT_AFTER(&head, &items[2], &items[3], circle);
    CIRCLEQ_INSERT_BEFORE(&head, &items[5], &items[4], circle);
    CHECK_INT(of_circle(&head), 12345);
    CHECK(CIRCLEQ_FIRST(&head) == &items[1] && CIRCLEQ_LAST(&head) == &items[5] && !CIRCLEQ_EMPTY(&head));
    CHECK(CIRCLEQ_LOOP_NEXT(&head, &items[5], circle) == &items[1] &&
          CIRCLEQ_LOOP_PREV(&head, &items[1], circle) == &items[5]);
    CHECK(CIRCLEQ_LOOP_NEXT(&head, &items[1], circle) == &items[2] &&
          CIRCLEQ_LOOP_PREV(&head, &items[2], circle) == &items[1]);
    CIRCLEQ_REMOVE(&head, &items[3], circle);
    CIRCLEQ_REMOVE(&head, &items[1], circle);
    CIRCLEQ_REMOVE(&head, &items[5], circle);
    CHECK_INT(of_circle(&head), 24);
    CIRCLEQ_INSERT_AFTER(&head, &items[4], &items[5], circle);
    CIRCLEQ_INSERT_BEFORE(&head, &items[2], &items[1], circle);
    CHECK_INT(of_circle(&head), 1245);
    CIRCLEQ_INIT(&head);
    CHECK(CIRCLEQ_EMPTY(&head));
}

#define SUM(KIND, head, field)                                                                                         \
    ({                                                                                                                 \
        struct item *item_;                                                                                            \
        int sum_ = 0;                                                                                                  \
        KIND##_FOREACH(item_, head, field) sum_ = sum_ * 10 + item_->value;                                            \
        sum_;                                                                                                          \
    })

static void swaps(void) {
    struct singles s1 = SLIST_HEAD_INITIALIZER(s1), s2 = SLIST_HEAD_INITIALIZER(s2);
    struct lists l1 = LIST_HEAD_INITIALIZER(l1), l2 = LIST_HEAD_INITIALIZER(l2);
    struct tails t1 = STAILQ_HEAD_INITIALIZER(t1), t2 = STAILQ_HEAD_INITIALIZER(t2);
    struct boths b1 = TAILQ_HEAD_INITIALIZER(b1), b2 = TAILQ_HEAD_INITIALIZER(b2);
    struct simples m1 = SIMPLEQ_HEAD_INITIALIZER(m1), m2 = SIMPLEQ_HEAD_INITIALIZER(m2);
    struct item *at;

    SLIST_INSERT_HEAD(&s1, &items[1], single);
    SLIST_SWAP(&s1, &s2, item);
    CHECK(SLIST_EMPTY(&s1) && SUM(SLIST, &s2, single) == 1);

    LIST_INSERT_HEAD(&l1, &items[2], list);
    LIST_INSERT_HEAD(&l1, &items[1], list);
    LIST_SWAP(&l1, &l2, item, list);
    CHECK(LIST_EMPTY(&l1) && SUM(LIST, &l2, list) == 12);
    LIST_REMOVE(&items[1], list);
    CHECK(SUM(LIST, &l2, list) == 2);

    STAILQ_INSERT_TAIL(&t1, &items[1], tail);
    STAILQ_SWAP(&t1, &t2, item);
    STAILQ_INSERT_TAIL(&t1, &items[3], tail);
    STAILQ_INSERT_TAIL(&t2, &items[2], tail);
    CHECK(SUM(STAILQ, &t1, tail) == 3 && SUM(STAILQ, &t2, tail) == 12);

    TAILQ_INSERT_TAIL(&b1, &items[1], both);
    TAILQ_INSERT_TAIL(&b1, &items[2], both);
    TAILQ_SWAP(&b1, &b2, item, both);
    TAILQ_INSERT_TAIL(&b1, &items[4], both);
    TAILQ_INSERT_TAIL(&b2, &items[3], both);
    TAILQ_REMOVE(&b2, &items[1], both);
    CHECK(SUM(TAILQ, &b1, both) == 4 && SUM(TAILQ, &b2, both) == 23);
    at = &items[3];
    TAILQ_FOREACH_FROM(at, &b2, both)
    CHECK(at == &items[3]);
    at = NULL;
    TAILQ_FOREACH_FROM(at, &b2, both)
    break;
    CHECK(at == &items[2]);

    SIMPLEQ_INSERT_TAIL(&m1, &items[1], simple);
    SIMPLEQ_INSERT_TAIL(&m1, &items[2], simple);
    SIMPLEQ_INSERT_TAIL(&m2, &items[3], simple);
    SIMPLEQ_CONCAT(&m1, &m2);
    CHECK(SUM(SIMPLEQ, &m1, simple) == 123 && SIMPLEQ_EMPTY(&m2));
    SIMPLEQ_REMOVE_AFTER(&m1, &items[2], simple);
    SIMPLEQ_INSERT_TAIL(&m1, &items[4], simple);
    CHECK(SUM(SIMPLEQ, &m1, simple) == 124);
}

int main(void) {
    int i;
    for (i = 0; i < 6; i++) items[i].value = i;
    circles();
    swaps();
    return 0;
}
