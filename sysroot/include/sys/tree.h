/* <sys/tree.h>: balanced trees as macros, after BSD: RB_… (red-black trees) and SPLAY_… (splay trees).
 * A program writes RB_HEAD and RB_ENTRY in its types, and RB_GENERATE once for the functions. */
#ifndef _SYS_TREE_H
#define _SYS_TREE_H

/* ---- red-black trees ---- */

#define RB_BLACK 0
#define RB_RED 1
#define RB_NEGINF -1
#define RB_INF 1

#define RB_HEAD(name, type) \
    struct name { \
        struct type *rbh_root; \
    }
#define RB_INITIALIZER(root) { 0 }
#define RB_INIT(root) ((void)((root)->rbh_root = 0))
#define RB_ENTRY(type) \
    struct { \
        struct type *rbe_link[2]; \
        struct type *rbe_parent; \
        int rbe_color; \
    }
#define RB_LEFT(item, field) (item)->field.rbe_link[0]
#define RB_RIGHT(item, field) (item)->field.rbe_link[1]
#define RB_PARENT(item, field) (item)->field.rbe_parent
#define RB_COLOR(item, field) (item)->field.rbe_color
#define RB_ROOT(head) (head)->rbh_root
#define RB_EMPTY(head) (RB_ROOT(head) == 0)
#define __RB_IS_RED(item, field) ((item) && RB_COLOR(item, field) == RB_RED)

#define RB_PROTOTYPE(name, type, field, compare) __RB_PROTOTYPE(name, type, )
#define RB_PROTOTYPE_STATIC(name, type, field, compare) __RB_PROTOTYPE(name, type, __attribute__((__unused__)) static)
#define __RB_PROTOTYPE(name, type, kind) \
    kind struct type *name##_RB_INSERT(struct name *, struct type *); \
    kind struct type *name##_RB_REMOVE(struct name *, struct type *); \
    kind struct type *name##_RB_FIND(struct name *, struct type *); \
    kind struct type *name##_RB_NFIND(struct name *, struct type *); \
    kind struct type *name##_RB_STEP(struct type *, int); \
    kind struct type *name##_RB_MINMAX(struct name *, int);

#define RB_GENERATE(name, type, field, compare) __RB_GENERATE(name, type, field, compare, )
#define RB_GENERATE_STATIC(name, type, field, compare) \
    __RB_GENERATE(name, type, field, compare, __attribute__((__unused__)) static)
#define __RB_GENERATE(name, type, field, compare, kind) \
    /* Puts `new_` where `old` hangs below its parent. */ \
    static void name##_RB_HANG(struct name *head, struct type *old, struct type *new_) \
    { \
        struct type *parent = RB_PARENT(old, field); \
        if (!parent) \
            RB_ROOT(head) = new_; \
        else \
            parent->field.rbe_link[RB_RIGHT(parent, field) == old] = new_; \
    } \
    /* Turns the tree at `item`, which sinks to `side`; its other child rises in its place. */ \
    static void name##_RB_TURN(struct name *head, struct type *item, int side) \
    { \
        struct type *rising = item->field.rbe_link[!side]; \
        struct type *between = rising->field.rbe_link[side]; \
        item->field.rbe_link[!side] = between; \
        if (between) \
            RB_PARENT(between, field) = item; \
        RB_PARENT(rising, field) = RB_PARENT(item, field); \
        name##_RB_HANG(head, item, rising); \
        rising->field.rbe_link[side] = item; \
        RB_PARENT(item, field) = rising; \
    } \
    kind struct type *name##_RB_INSERT(struct name *head, struct type *item) \
    { \
        struct type **at = &RB_ROOT(head), *parent = 0, *above, *uncle; \
        int side; \
        while (*at) { \
            int order = (compare)(item, *at); \
            if (order == 0) \
                return *at; \
            parent = *at; \
            at = &parent->field.rbe_link[order > 0]; \
        } \
        *at = item; \
        RB_LEFT(item, field) = RB_RIGHT(item, field) = 0; \
        RB_PARENT(item, field) = parent; \
        RB_COLOR(item, field) = RB_RED; \
        while ((parent = RB_PARENT(item, field)) && RB_COLOR(parent, field) == RB_RED) { \
            above = RB_PARENT(parent, field); \
            side = RB_RIGHT(above, field) == parent; \
            uncle = above->field.rbe_link[!side]; \
            if (__RB_IS_RED(uncle, field)) { \
                RB_COLOR(parent, field) = RB_COLOR(uncle, field) = RB_BLACK; \
                RB_COLOR(above, field) = RB_RED; \
                item = above; \
                continue; \
            } \
            if (parent->field.rbe_link[!side] == item) { \
                name##_RB_TURN(head, parent, side); \
                item = parent; \
                parent = RB_PARENT(item, field); \
            } \
            RB_COLOR(parent, field) = RB_BLACK; \
            RB_COLOR(above, field) = RB_RED; \
            name##_RB_TURN(head, above, !side); \
        } \
        RB_COLOR(RB_ROOT(head), field) = RB_BLACK; \
        return 0; \
    } \
    /* Restores the balance below `parent`, where the side of `child` lacks a black item. */ \
    static void name##_RB_MEND(struct name *head, struct type *parent, struct type *child) \
    { \
        while (parent && !__RB_IS_RED(child, field)) { \
            int side = RB_RIGHT(parent, field) == child; \
            struct type *other = parent->field.rbe_link[!side]; \
            if (RB_COLOR(other, field) == RB_RED) { \
                RB_COLOR(other, field) = RB_BLACK; \
                RB_COLOR(parent, field) = RB_RED; \
                name##_RB_TURN(head, parent, side); \
                other = parent->field.rbe_link[!side]; \
            } \
            if (!__RB_IS_RED(RB_LEFT(other, field), field) && !__RB_IS_RED(RB_RIGHT(other, field), field)) { \
                RB_COLOR(other, field) = RB_RED; \
                child = parent; \
                parent = RB_PARENT(child, field); \
                continue; \
            } \
            if (!__RB_IS_RED(other->field.rbe_link[!side], field)) { \
                RB_COLOR(other->field.rbe_link[side], field) = RB_BLACK; \
                RB_COLOR(other, field) = RB_RED; \
                name##_RB_TURN(head, other, !side); \
                other = parent->field.rbe_link[!side]; \
            } \
            RB_COLOR(other, field) = RB_COLOR(parent, field); \
            RB_COLOR(parent, field) = RB_COLOR(other->field.rbe_link[!side], field) = RB_BLACK; \
            name##_RB_TURN(head, parent, side); \
            child = RB_ROOT(head); \
            parent = 0; \
        } \
        if (child) \
            RB_COLOR(child, field) = RB_BLACK; \
    } \
    kind struct type *name##_RB_REMOVE(struct name *head, struct type *item) \
    { \
        struct type *parent = RB_PARENT(item, field), *child, *next; \
        int color = RB_COLOR(item, field); \
        if (!RB_LEFT(item, field) || !RB_RIGHT(item, field)) { \
            child = RB_LEFT(item, field) ? RB_LEFT(item, field) : RB_RIGHT(item, field); \
            name##_RB_HANG(head, item, child); \
            if (child) \
                RB_PARENT(child, field) = parent; \
        } else { \
            next = RB_RIGHT(item, field); \
            while (RB_LEFT(next, field)) \
                next = RB_LEFT(next, field); \
            child = RB_RIGHT(next, field); \
            parent = RB_PARENT(next, field); \
            color = RB_COLOR(next, field); \
            if (parent == item) { \
                parent = next; \
            } else { \
                RB_LEFT(parent, field) = child; \
                if (child) \
                    RB_PARENT(child, field) = parent; \
                RB_RIGHT(next, field) = RB_RIGHT(item, field); \
                RB_PARENT(RB_RIGHT(item, field), field) = next; \
            } \
            RB_LEFT(next, field) = RB_LEFT(item, field); \
            RB_PARENT(RB_LEFT(item, field), field) = next; \
            RB_PARENT(next, field) = RB_PARENT(item, field); \
            RB_COLOR(next, field) = RB_COLOR(item, field); \
            name##_RB_HANG(head, item, next); \
        } \
        if (color == RB_BLACK) \
            name##_RB_MEND(head, parent, child); \
        return item; \
    } \
    kind struct type *name##_RB_FIND(struct name *head, struct type *key) \
    { \
        struct type *at = RB_ROOT(head); \
        int order; \
        while (at && (order = (compare)(key, at)) != 0) \
            at = at->field.rbe_link[order > 0]; \
        return at; \
    } \
    kind struct type *name##_RB_NFIND(struct name *head, struct type *key) \
    { \
        struct type *at = RB_ROOT(head), *best = 0; \
        while (at) { \
            int order = (compare)(key, at); \
            if (order == 0) \
                return at; \
            if (order < 0) \
                best = at; \
            at = at->field.rbe_link[order > 0]; \
        } \
        return best; \
    } \
    /* The next item on `side`. */ \
    kind struct type *name##_RB_STEP(struct type *item, int side) \
    { \
        struct type *at = item->field.rbe_link[side]; \
        if (at) { \
            while (at->field.rbe_link[!side]) \
                at = at->field.rbe_link[!side]; \
            return at; \
        } \
        while ((at = RB_PARENT(item, field)) && at->field.rbe_link[side] == item) \
            item = at; \
        return at; \
    } \
    kind struct type *name##_RB_MINMAX(struct name *head, int end) \
    { \
        struct type *at = RB_ROOT(head); \
        while (at && at->field.rbe_link[end > 0]) \
            at = at->field.rbe_link[end > 0]; \
        return at; \
    }

#define RB_INSERT(name, head, item) name##_RB_INSERT(head, item)
#define RB_REMOVE(name, head, item) name##_RB_REMOVE(head, item)
#define RB_FIND(name, head, key) name##_RB_FIND(head, key)
#define RB_NFIND(name, head, key) name##_RB_NFIND(head, key)
#define RB_NEXT(name, head, item) name##_RB_STEP(item, 1)
#define RB_PREV(name, head, item) name##_RB_STEP(item, 0)
#define RB_MIN(name, head) name##_RB_MINMAX(head, RB_NEGINF)
#define RB_MAX(name, head) name##_RB_MINMAX(head, RB_INF)
#define RB_FOREACH(item, name, head) for ((item) = RB_MIN(name, head); (item); (item) = name##_RB_STEP(item, 1))
#define RB_FOREACH_FROM(item, name, later) \
    for (; (item) && ((later) = name##_RB_STEP(item, 1), 1); (item) = (later))
#define RB_FOREACH_SAFE(item, name, head, later) \
    for ((item) = RB_MIN(name, head); (item) && ((later) = name##_RB_STEP(item, 1), 1); (item) = (later))
#define RB_FOREACH_REVERSE(item, name, head) \
    for ((item) = RB_MAX(name, head); (item); (item) = name##_RB_STEP(item, 0))
#define RB_FOREACH_REVERSE_SAFE(item, name, head, later) \
    for ((item) = RB_MAX(name, head); (item) && ((later) = name##_RB_STEP(item, 0), 1); (item) = (later))

/* ---- splay trees: what was last wanted is at the root ---- */

#define SPLAY_NEGINF -1
#define SPLAY_INF 1

#define SPLAY_HEAD(name, type) \
    struct name { \
        struct type *sph_root; \
    }
#define SPLAY_INITIALIZER(root) { 0 }
#define SPLAY_INIT(root) ((void)((root)->sph_root = 0))
#define SPLAY_ENTRY(type) \
    struct { \
        struct type *spe_link[2]; \
    }
#define SPLAY_LEFT(item, field) (item)->field.spe_link[0]
#define SPLAY_RIGHT(item, field) (item)->field.spe_link[1]
#define SPLAY_ROOT(head) (head)->sph_root
#define SPLAY_EMPTY(head) (SPLAY_ROOT(head) == 0)

#define SPLAY_PROTOTYPE(name, type, field, compare) \
    struct type *name##_SPLAY_INSERT(struct name *, struct type *); \
    struct type *name##_SPLAY_REMOVE(struct name *, struct type *); \
    struct type *name##_SPLAY_FIND(struct name *, struct type *); \
    struct type *name##_SPLAY_STEP(struct name *, struct type *, int); \
    struct type *name##_SPLAY_MINMAX(struct name *, int);

#define SPLAY_GENERATE(name, type, field, compare) \
    /* Brings the item nearest to `key` to the root; with no key, the last one on `end`. */ \
    static void name##_SPLAY(struct name *head, struct type *key, int end) \
    { \
        struct type *at = SPLAY_ROOT(head), *child; \
        struct type *kept[2] = { 0, 0 }, **open[2]; /* what is below the key and above it, and where either grows */ \
        if (!at) \
            return; \
        open[0] = &kept[0]; \
        open[1] = &kept[1]; \
        for (;;) { \
            int order = key ? (compare)(key, at) : end, side = order > 0; \
            if (order == 0 || !(child = at->field.spe_link[side])) \
                break; \
            order = key ? (compare)(key, child) : end; \
            if (order != 0 && (order > 0) == side) { \
                at->field.spe_link[side] = child->field.spe_link[!side]; \
                child->field.spe_link[!side] = at; \
                at = child; \
                if (!at->field.spe_link[side]) \
                    break; \
            } \
            *open[!side] = at; \
            open[!side] = &at->field.spe_link[side]; \
            at = at->field.spe_link[side]; \
        } \
        *open[0] = SPLAY_LEFT(at, field); \
        *open[1] = SPLAY_RIGHT(at, field); \
        SPLAY_LEFT(at, field) = kept[0]; \
        SPLAY_RIGHT(at, field) = kept[1]; \
        SPLAY_ROOT(head) = at; \
    } \
    struct type *name##_SPLAY_INSERT(struct name *head, struct type *item) \
    { \
        struct type *root; \
        SPLAY_LEFT(item, field) = SPLAY_RIGHT(item, field) = 0; \
        name##_SPLAY(head, item, 0); \
        root = SPLAY_ROOT(head); \
        if (root) { \
            int order = (compare)(item, root), side = order > 0; \
            if (order == 0) \
                return root; \
            item->field.spe_link[!side] = root; \
            item->field.spe_link[side] = root->field.spe_link[side]; \
            root->field.spe_link[side] = 0; \
        } \
        SPLAY_ROOT(head) = item; \
        return 0; \
    } \
    struct type *name##_SPLAY_REMOVE(struct name *head, struct type *item) \
    { \
        struct type *root, *right; \
        name##_SPLAY(head, item, 0); \
        root = SPLAY_ROOT(head); \
        if (!root || (compare)(item, root) != 0) \
            return 0; \
        right = SPLAY_RIGHT(root, field); \
        SPLAY_ROOT(head) = SPLAY_LEFT(root, field); \
        if (SPLAY_ROOT(head)) { \
            name##_SPLAY(head, 0, SPLAY_INF); \
            SPLAY_RIGHT(SPLAY_ROOT(head), field) = right; \
        } else { \
            SPLAY_ROOT(head) = right; \
        } \
        return root; \
    } \
    struct type *name##_SPLAY_FIND(struct name *head, struct type *key) \
    { \
        name##_SPLAY(head, key, 0); \
        return SPLAY_ROOT(head) && (compare)(key, SPLAY_ROOT(head)) == 0 ? SPLAY_ROOT(head) : 0; \
    } \
    struct type *name##_SPLAY_STEP(struct name *head, struct type *item, int side) \
    { \
        struct type *at; \
        name##_SPLAY(head, item, 0); \
        at = item->field.spe_link[side]; \
        while (at && at->field.spe_link[!side]) \
            at = at->field.spe_link[!side]; \
        return at; \
    } \
    struct type *name##_SPLAY_MINMAX(struct name *head, int end) \
    { \
        name##_SPLAY(head, 0, end); \
        return SPLAY_ROOT(head); \
    }

#define SPLAY_INSERT(name, head, item) name##_SPLAY_INSERT(head, item)
#define SPLAY_REMOVE(name, head, item) name##_SPLAY_REMOVE(head, item)
#define SPLAY_FIND(name, head, key) name##_SPLAY_FIND(head, key)
#define SPLAY_NEXT(name, head, item) name##_SPLAY_STEP(head, item, 1)
#define SPLAY_PREV(name, head, item) name##_SPLAY_STEP(head, item, 0)
#define SPLAY_MIN(name, head) name##_SPLAY_MINMAX(head, SPLAY_NEGINF)
#define SPLAY_MAX(name, head) name##_SPLAY_MINMAX(head, SPLAY_INF)
#define SPLAY_FOREACH(item, name, head) \
    for ((item) = SPLAY_MIN(name, head); (item); (item) = SPLAY_NEXT(name, head, item))

#endif
