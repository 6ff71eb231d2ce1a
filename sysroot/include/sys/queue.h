/* <sys/queue.h>: lists as macros, after BSD: SLIST and LIST (insertion and removal anywhere in a linked list), STAILQ,
 * SIMPLEQ and TAILQ (insertion at the tail as well), CIRCLEQ (a circle through the head). */
#ifndef _SYS_QUEUE_H
#define _SYS_QUEUE_H

#define SLIST_HEAD(name, type) \
    struct name { \
        struct type *slh_first; \
    }
#define SLIST_HEAD_INITIALIZER(head) { 0 }
#define SLIST_ENTRY(type) \
    struct { \
        struct type *sle_next; \
    }
#define SLIST_INIT(head) ((void)((head)->slh_first = 0))
#define SLIST_FIRST(head) ((head)->slh_first)
#define SLIST_NEXT(item, field) ((item)->field.sle_next)
#define SLIST_EMPTY(head) ((head)->slh_first == 0)
#define SLIST_END(head) 0
#define SLIST_FOREACH(item, head, field) for ((item) = SLIST_FIRST(head); (item); (item) = SLIST_NEXT(item, field))
#define SLIST_FOREACH_SAFE(item, head, field, later) \
    for ((item) = SLIST_FIRST(head); (item) && ((later) = SLIST_NEXT(item, field), 1); (item) = (later))
#define SLIST_INSERT_HEAD(head, item, field) \
    do { \
        (item)->field.sle_next = (head)->slh_first; \
        (head)->slh_first = (item); \
    } while (0)
#define SLIST_INSERT_AFTER(before, item, field) \
    do { \
        (item)->field.sle_next = (before)->field.sle_next; \
        (before)->field.sle_next = (item); \
    } while (0)
#define SLIST_REMOVE_HEAD(head, field) ((void)((head)->slh_first = (head)->slh_first->field.sle_next))
#define SLIST_REMOVE_AFTER(item, field) ((void)((item)->field.sle_next = (item)->field.sle_next->field.sle_next))
#define SLIST_REMOVE(head, item, type, field) \
    do { \
        struct type **__at = &(head)->slh_first; \
        while (*__at != (item)) \
            __at = &(*__at)->field.sle_next; \
        *__at = (item)->field.sle_next; \
    } while (0)

#define LIST_HEAD(name, type) \
    struct name { \
        struct type *lh_first; \
    }
#define LIST_HEAD_INITIALIZER(head) { 0 }
#define LIST_ENTRY(type) \
    struct { \
        struct type *le_next; \
        struct type **le_prev; \
    }
#define LIST_INIT(head) ((void)((head)->lh_first = 0))
#define LIST_FIRST(head) ((head)->lh_first)
#define LIST_NEXT(item, field) ((item)->field.le_next)
#define LIST_EMPTY(head) ((head)->lh_first == 0)
#define LIST_END(head) 0
#define LIST_FOREACH(item, head, field) for ((item) = LIST_FIRST(head); (item); (item) = LIST_NEXT(item, field))
#define LIST_FOREACH_SAFE(item, head, field, later) \
    for ((item) = LIST_FIRST(head); (item) && ((later) = LIST_NEXT(item, field), 1); (item) = (later))
#define LIST_INSERT_HEAD(head, item, field) \
    do { \
        (item)->field.le_next = (head)->lh_first; \
        if ((head)->lh_first) \
            (head)->lh_first->field.le_prev = &(item)->field.le_next; \
        (head)->lh_first = (item); \
        (item)->field.le_prev = &(head)->lh_first; \
    } while (0)
#define LIST_INSERT_AFTER(before, item, field) \
    do { \
        (item)->field.le_next = (before)->field.le_next; \
        if ((item)->field.le_next) \
            (item)->field.le_next->field.le_prev = &(item)->field.le_next; \
        (before)->field.le_next = (item); \
        (item)->field.le_prev = &(before)->field.le_next; \
    } while (0)
#define LIST_INSERT_BEFORE(after, item, field) \
    do { \
        (item)->field.le_prev = (after)->field.le_prev; \
        (item)->field.le_next = (after); \
        *(after)->field.le_prev = (item); \
        (after)->field.le_prev = &(item)->field.le_next; \
    } while (0)
#define LIST_REMOVE(item, field) \
    do { \
        if ((item)->field.le_next) \
            (item)->field.le_next->field.le_prev = (item)->field.le_prev; \
        *(item)->field.le_prev = (item)->field.le_next; \
    } while (0)
#define LIST_REPLACE(old, item, field) \
    do { \
        (item)->field = (old)->field; \
        if ((item)->field.le_next) \
            (item)->field.le_next->field.le_prev = &(item)->field.le_next; \
        *(item)->field.le_prev = (item); \
    } while (0)

#define STAILQ_HEAD(name, type) \
    struct name { \
        struct type *stqh_first; \
        struct type **stqh_last; \
    }
#define STAILQ_HEAD_INITIALIZER(head) { 0, &(head).stqh_first }
#define STAILQ_ENTRY(type) \
    struct { \
        struct type *stqe_next; \
    }
#define STAILQ_INIT(head) ((void)((head)->stqh_first = 0, (head)->stqh_last = &(head)->stqh_first))
#define STAILQ_FIRST(head) ((head)->stqh_first)
#define STAILQ_NEXT(item, field) ((item)->field.stqe_next)
#define STAILQ_EMPTY(head) ((head)->stqh_first == 0)
#define STAILQ_END(head) 0
#define STAILQ_LAST(head, type, field) \
    (STAILQ_EMPTY(head) \
         ? (struct type *)0 \
         : (struct type *)(void *)((char *)(head)->stqh_last - __builtin_offsetof(struct type, field.stqe_next)))
#define STAILQ_FOREACH(item, head, field) for ((item) = STAILQ_FIRST(head); (item); (item) = STAILQ_NEXT(item, field))
#define STAILQ_FOREACH_SAFE(item, head, field, later) \
    for ((item) = STAILQ_FIRST(head); (item) && ((later) = STAILQ_NEXT(item, field), 1); (item) = (later))
#define STAILQ_INSERT_HEAD(head, item, field) \
    do { \
        (item)->field.stqe_next = (head)->stqh_first; \
        if (!(head)->stqh_first) \
            (head)->stqh_last = &(item)->field.stqe_next; \
        (head)->stqh_first = (item); \
    } while (0)
#define STAILQ_INSERT_TAIL(head, item, field) \
    do { \
        (item)->field.stqe_next = 0; \
        *(head)->stqh_last = (item); \
        (head)->stqh_last = &(item)->field.stqe_next; \
    } while (0)
#define STAILQ_INSERT_AFTER(head, before, item, field) \
    do { \
        (item)->field.stqe_next = (before)->field.stqe_next; \
        if (!(item)->field.stqe_next) \
            (head)->stqh_last = &(item)->field.stqe_next; \
        (before)->field.stqe_next = (item); \
    } while (0)
#define STAILQ_REMOVE_HEAD(head, field) \
    do { \
        (head)->stqh_first = (head)->stqh_first->field.stqe_next; \
        if (!(head)->stqh_first) \
            (head)->stqh_last = &(head)->stqh_first; \
    } while (0)
#define STAILQ_REMOVE_AFTER(head, item, field) \
    do { \
        (item)->field.stqe_next = (item)->field.stqe_next->field.stqe_next; \
        if (!(item)->field.stqe_next) \
            (head)->stqh_last = &(item)->field.stqe_next; \
    } while (0)
#define STAILQ_REMOVE(head, item, type, field) \
    do { \
        struct type **__at = &(head)->stqh_first; \
        while (*__at != (item)) \
            __at = &(*__at)->field.stqe_next; \
        *__at = (item)->field.stqe_next; \
        if (!*__at) \
            (head)->stqh_last = __at; \
    } while (0)
#define STAILQ_CONCAT(head, other) \
    do { \
        if (!STAILQ_EMPTY(other)) { \
            *(head)->stqh_last = (other)->stqh_first; \
            (head)->stqh_last = (other)->stqh_last; \
            STAILQ_INIT(other); \
        } \
    } while (0)

#define SIMPLEQ_HEAD(name, type) \
    struct name { \
        struct type *sqh_first; \
        struct type **sqh_last; \
    }
#define SIMPLEQ_HEAD_INITIALIZER(head) { 0, &(head).sqh_first }
#define SIMPLEQ_ENTRY(type) \
    struct { \
        struct type *sqe_next; \
    }
#define SIMPLEQ_INIT(head) ((void)((head)->sqh_first = 0, (head)->sqh_last = &(head)->sqh_first))
#define SIMPLEQ_FIRST(head) ((head)->sqh_first)
#define SIMPLEQ_NEXT(item, field) ((item)->field.sqe_next)
#define SIMPLEQ_EMPTY(head) ((head)->sqh_first == 0)
#define SIMPLEQ_END(head) 0
#define SIMPLEQ_FOREACH(item, head, field) \
    for ((item) = SIMPLEQ_FIRST(head); (item); (item) = SIMPLEQ_NEXT(item, field))
#define SIMPLEQ_FOREACH_SAFE(item, head, field, later) \
    for ((item) = SIMPLEQ_FIRST(head); (item) && ((later) = SIMPLEQ_NEXT(item, field), 1); (item) = (later))
#define SIMPLEQ_INSERT_HEAD(head, item, field) \
    do { \
        (item)->field.sqe_next = (head)->sqh_first; \
        if (!(head)->sqh_first) \
            (head)->sqh_last = &(item)->field.sqe_next; \
        (head)->sqh_first = (item); \
    } while (0)
#define SIMPLEQ_INSERT_TAIL(head, item, field) \
    do { \
        (item)->field.sqe_next = 0; \
        *(head)->sqh_last = (item); \
        (head)->sqh_last = &(item)->field.sqe_next; \
    } while (0)
#define SIMPLEQ_INSERT_AFTER(head, before, item, field) \
    do { \
        (item)->field.sqe_next = (before)->field.sqe_next; \
        if (!(item)->field.sqe_next) \
            (head)->sqh_last = &(item)->field.sqe_next; \
        (before)->field.sqe_next = (item); \
    } while (0)
#define SIMPLEQ_REMOVE_HEAD(head, field) \
    do { \
        (head)->sqh_first = (head)->sqh_first->field.sqe_next; \
        if (!(head)->sqh_first) \
            (head)->sqh_last = &(head)->sqh_first; \
    } while (0)

#define TAILQ_HEAD(name, type) \
    struct name { \
        struct type *tqh_first; \
        struct type **tqh_last; \
    }
#define TAILQ_HEAD_INITIALIZER(head) { 0, &(head).tqh_first }
#define TAILQ_ENTRY(type) \
    struct { \
        struct type *tqe_next; \
        struct type **tqe_prev; \
    }
#define TAILQ_INIT(head) ((void)((head)->tqh_first = 0, (head)->tqh_last = &(head)->tqh_first))
#define TAILQ_FIRST(head) ((head)->tqh_first)
#define TAILQ_NEXT(item, field) ((item)->field.tqe_next)
#define TAILQ_EMPTY(head) ((head)->tqh_first == 0)
#define TAILQ_END(head) 0
/* The head begins like an entry: the last pointer of an entry's predecessor is found through it. */
#define TAILQ_LAST(head, headname) (*(((struct headname *)(void *)((head)->tqh_last))->tqh_last))
#define TAILQ_PREV(item, headname, field) (*(((struct headname *)(void *)((item)->field.tqe_prev))->tqh_last))
#define TAILQ_FOREACH(item, head, field) for ((item) = TAILQ_FIRST(head); (item); (item) = TAILQ_NEXT(item, field))
#define TAILQ_FOREACH_SAFE(item, head, field, later) \
    for ((item) = TAILQ_FIRST(head); (item) && ((later) = TAILQ_NEXT(item, field), 1); (item) = (later))
#define TAILQ_FOREACH_REVERSE(item, head, headname, field) \
    for ((item) = TAILQ_LAST(head, headname); (item); (item) = TAILQ_PREV(item, headname, field))
#define TAILQ_FOREACH_REVERSE_SAFE(item, head, headname, field, later) \
    for ((item) = TAILQ_LAST(head, headname); (item) && ((later) = TAILQ_PREV(item, headname, field), 1); \
         (item) = (later))
#define TAILQ_INSERT_HEAD(head, item, field) \
    do { \
        (item)->field.tqe_next = (head)->tqh_first; \
        if ((head)->tqh_first) \
            (head)->tqh_first->field.tqe_prev = &(item)->field.tqe_next; \
        else \
            (head)->tqh_last = &(item)->field.tqe_next; \
        (head)->tqh_first = (item); \
        (item)->field.tqe_prev = &(head)->tqh_first; \
    } while (0)
#define TAILQ_INSERT_TAIL(head, item, field) \
    do { \
        (item)->field.tqe_next = 0; \
        (item)->field.tqe_prev = (head)->tqh_last; \
        *(head)->tqh_last = (item); \
        (head)->tqh_last = &(item)->field.tqe_next; \
    } while (0)
#define TAILQ_INSERT_AFTER(head, before, item, field) \
    do { \
        (item)->field.tqe_next = (before)->field.tqe_next; \
        if ((item)->field.tqe_next) \
            (item)->field.tqe_next->field.tqe_prev = &(item)->field.tqe_next; \
        else \
            (head)->tqh_last = &(item)->field.tqe_next; \
        (before)->field.tqe_next = (item); \
        (item)->field.tqe_prev = &(before)->field.tqe_next; \
    } while (0)
#define TAILQ_INSERT_BEFORE(after, item, field) \
    do { \
        (item)->field.tqe_prev = (after)->field.tqe_prev; \
        (item)->field.tqe_next = (after); \
        *(after)->field.tqe_prev = (item); \
        (after)->field.tqe_prev = &(item)->field.tqe_next; \
    } while (0)
#define TAILQ_REMOVE(head, item, field) \
    do { \
        if ((item)->field.tqe_next) \
            (item)->field.tqe_next->field.tqe_prev = (item)->field.tqe_prev; \
        else \
            (head)->tqh_last = (item)->field.tqe_prev; \
        *(item)->field.tqe_prev = (item)->field.tqe_next; \
    } while (0)
#define TAILQ_REPLACE(head, old, item, field) \
    do { \
        (item)->field = (old)->field; \
        if ((item)->field.tqe_next) \
            (item)->field.tqe_next->field.tqe_prev = &(item)->field.tqe_next; \
        else \
            (head)->tqh_last = &(item)->field.tqe_next; \
        *(item)->field.tqe_prev = (item); \
    } while (0)
#define TAILQ_CONCAT(head, other, field) \
    do { \
        if (!TAILQ_EMPTY(other)) { \
            *(head)->tqh_last = (other)->tqh_first; \
            (other)->tqh_first->field.tqe_prev = (head)->tqh_last; \
            (head)->tqh_last = (other)->tqh_last; \
            TAILQ_INIT(other); \
        } \
    } while (0)

/* from an item on, or from the first one for null */
#define SLIST_FOREACH_FROM(item, head, field) \
    for ((item) = (item) ? (item) : SLIST_FIRST(head); (item); (item) = SLIST_NEXT(item, field))
#define LIST_FOREACH_FROM(item, head, field) \
    for ((item) = (item) ? (item) : LIST_FIRST(head); (item); (item) = LIST_NEXT(item, field))
#define STAILQ_FOREACH_FROM(item, head, field) \
    for ((item) = (item) ? (item) : STAILQ_FIRST(head); (item); (item) = STAILQ_NEXT(item, field))
#define TAILQ_FOREACH_FROM(item, head, field) \
    for ((item) = (item) ? (item) : TAILQ_FIRST(head); (item); (item) = TAILQ_NEXT(item, field))

/* two lists change places */
#define SLIST_SWAP(head, other, type) \
    do { \
        struct type *__first = (head)->slh_first; \
        (head)->slh_first = (other)->slh_first; \
        (other)->slh_first = __first; \
    } while (0)
#define LIST_SWAP(head, other, type, field) \
    do { \
        struct type *__first = (head)->lh_first; \
        (head)->lh_first = (other)->lh_first; \
        (other)->lh_first = __first; \
        if ((head)->lh_first) \
            (head)->lh_first->field.le_prev = &(head)->lh_first; \
        if ((other)->lh_first) \
            (other)->lh_first->field.le_prev = &(other)->lh_first; \
    } while (0)
#define STAILQ_SWAP(head, other, type) \
    do { \
        struct type *__first = (head)->stqh_first, **__last = (head)->stqh_last; \
        (head)->stqh_first = (other)->stqh_first; \
        (head)->stqh_last = (other)->stqh_first ? (other)->stqh_last : &(head)->stqh_first; \
        (other)->stqh_first = __first; \
        (other)->stqh_last = __first ? __last : &(other)->stqh_first; \
    } while (0)
#define TAILQ_SWAP(head, other, type, field) \
    do { \
        struct type *__first = (head)->tqh_first, **__last = (head)->tqh_last; \
        (head)->tqh_first = (other)->tqh_first; \
        (head)->tqh_last = (other)->tqh_first ? (other)->tqh_last : &(head)->tqh_first; \
        (other)->tqh_first = __first; \
        (other)->tqh_last = __first ? __last : &(other)->tqh_first; \
        if ((head)->tqh_first) \
            (head)->tqh_first->field.tqe_prev = &(head)->tqh_first; \
        if ((other)->tqh_first) \
            (other)->tqh_first->field.tqe_prev = &(other)->tqh_first; \
    } while (0)

#define SIMPLEQ_REMOVE_AFTER(head, before, field) \
    do { \
        (before)->field.sqe_next = (before)->field.sqe_next->field.sqe_next; \
        if (!(before)->field.sqe_next) \
            (head)->sqh_last = &(before)->field.sqe_next; \
    } while (0)
#define SIMPLEQ_CONCAT(head, other) \
    do { \
        if (!SIMPLEQ_EMPTY(other)) { \
            *(head)->sqh_last = (other)->sqh_first; \
            (head)->sqh_last = (other)->sqh_last; \
            SIMPLEQ_INIT(other); \
        } \
    } while (0)

/* A circle: the ends point to the head. */
#define CIRCLEQ_HEAD(name, type) \
    struct name { \
        struct type *cqh_first; \
        struct type *cqh_last; \
    }
#define CIRCLEQ_HEAD_INITIALIZER(head) { CIRCLEQ_END(&head), CIRCLEQ_END(&head) }
#define CIRCLEQ_ENTRY(type) \
    struct { \
        struct type *cqe_next; \
        struct type *cqe_prev; \
    }
#define CIRCLEQ_END(head) ((__typeof__((head)->cqh_first))(void *)(head))
#define CIRCLEQ_INIT(head) ((void)((head)->cqh_first = (head)->cqh_last = CIRCLEQ_END(head)))
#define CIRCLEQ_FIRST(head) ((head)->cqh_first)
#define CIRCLEQ_LAST(head) ((head)->cqh_last)
#define CIRCLEQ_NEXT(item, field) ((item)->field.cqe_next)
#define CIRCLEQ_PREV(item, field) ((item)->field.cqe_prev)
#define CIRCLEQ_EMPTY(head) ((head)->cqh_first == CIRCLEQ_END(head))
#define CIRCLEQ_LOOP_NEXT(head, item, field) \
    ((item)->field.cqe_next == CIRCLEQ_END(head) ? (head)->cqh_first : (item)->field.cqe_next)
#define CIRCLEQ_LOOP_PREV(head, item, field) \
    ((item)->field.cqe_prev == CIRCLEQ_END(head) ? (head)->cqh_last : (item)->field.cqe_prev)
#define CIRCLEQ_FOREACH(item, head, field) \
    for ((item) = CIRCLEQ_FIRST(head); (item) != CIRCLEQ_END(head); (item) = CIRCLEQ_NEXT(item, field))
#define CIRCLEQ_FOREACH_REVERSE(item, head, field) \
    for ((item) = CIRCLEQ_LAST(head); (item) != CIRCLEQ_END(head); (item) = CIRCLEQ_PREV(item, field))
/* The places that point to an item: in its neighbours, or in the head. */
#define __CIRCLEQ_TO_NEXT(head, before, field) \
    (*((before) == CIRCLEQ_END(head) ? &(head)->cqh_first : &(before)->field.cqe_next))
#define __CIRCLEQ_TO_PREV(head, after, field) \
    (*((after) == CIRCLEQ_END(head) ? &(head)->cqh_last : &(after)->field.cqe_prev))
#define CIRCLEQ_INSERT_AFTER(head, before, item, field) \
    do { \
        (item)->field.cqe_next = (before)->field.cqe_next; \
        (item)->field.cqe_prev = (before); \
        __CIRCLEQ_TO_PREV(head, (item)->field.cqe_next, field) = (item); \
        (before)->field.cqe_next = (item); \
    } while (0)
#define CIRCLEQ_INSERT_BEFORE(head, after, item, field) \
    do { \
        (item)->field.cqe_next = (after); \
        (item)->field.cqe_prev = (after)->field.cqe_prev; \
        __CIRCLEQ_TO_NEXT(head, (item)->field.cqe_prev, field) = (item); \
        (after)->field.cqe_prev = (item); \
    } while (0)
#define CIRCLEQ_INSERT_HEAD(head, item, field) \
    do { \
        (item)->field.cqe_next = (head)->cqh_first; \
        (item)->field.cqe_prev = CIRCLEQ_END(head); \
        __CIRCLEQ_TO_PREV(head, (item)->field.cqe_next, field) = (item); \
        (head)->cqh_first = (item); \
    } while (0)
#define CIRCLEQ_INSERT_TAIL(head, item, field) \
    do { \
        (item)->field.cqe_next = CIRCLEQ_END(head); \
        (item)->field.cqe_prev = (head)->cqh_last; \
        __CIRCLEQ_TO_NEXT(head, (item)->field.cqe_prev, field) = (item); \
        (head)->cqh_last = (item); \
    } while (0)
#define CIRCLEQ_REMOVE(head, item, field) \
    do { \
        __CIRCLEQ_TO_PREV(head, (item)->field.cqe_next, field) = (item)->field.cqe_prev; \
        __CIRCLEQ_TO_NEXT(head, (item)->field.cqe_prev, field) = (item)->field.cqe_next; \
    } while (0)

#endif
