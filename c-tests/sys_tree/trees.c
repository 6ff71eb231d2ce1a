/* Random insertions and removals against a table of what is there; the red-black rules hold after each. */
// peer: skip wasi-libc has no <sys/tree.h>
#include <sys/tree.h>

#include "test.h"

enum { SIZE = 200 };

struct item {
    int value;
    RB_ENTRY(item) r;
    SPLAY_ENTRY(item) s;
};

static int compare(struct item *a, struct item *b) { return (a->value > b->value) - (a->value < b->value); }

RB_HEAD(rb, item);
RB_PROTOTYPE(rb, item, r, compare)
RB_GENERATE(rb, item, r, compare)
SPLAY_HEAD(splay, item);
SPLAY_PROTOTYPE(splay, item, s, compare)
SPLAY_GENERATE(splay, item, s, compare)

static struct item items[SIZE];
static int there[SIZE];
static unsigned state = 1;

static unsigned draw(void) {
    state = state * 1664525u + 1013904223u;
    return state >> 8;
}

/* The number of black items on every way down, or -1 if the rules are broken. */
static int height(struct item *item) {
    if (!item) return 0;
    int left = height(RB_LEFT(item, r)), right = height(RB_RIGHT(item, r));
    for (int side = 0; side < 2; side++) {
        struct item *child = item->r.rbe_link[side];
        if (child && (RB_PARENT(child, r) != item || (RB_COLOR(child, r) == RB_RED && RB_COLOR(item, r) == RB_RED)))
            return -1;
    }
    if (left < 0 || left != right) return -1;
    return left + (RB_COLOR(item, r) == RB_BLACK);
}

int main(void) {
    struct rb rb = RB_INITIALIZER(&rb);
    struct splay splay = SPLAY_INITIALIZER(&splay);
    struct item *at, *later;
    CHECK(RB_EMPTY(&rb) && !RB_MIN(rb, &rb) && SPLAY_EMPTY(&splay) && !SPLAY_MAX(splay, &splay));
    for (int i = 0; i < SIZE; i++) items[i].value = i * 2;
    for (int step = 0; step < 6000; step++) {
        int i = (int)(draw() % SIZE);
        struct item *same = there[i] ? &items[i] : 0;
        CHECK(RB_FIND(rb, &rb, &items[i]) == same);
        CHECK(SPLAY_FIND(splay, &splay, &items[i]) == same);
        if (there[i]) {
            struct item twin = {.value = i * 2};
            CHECK(RB_INSERT(rb, &rb, &twin) == &items[i] && SPLAY_INSERT(splay, &splay, &twin) == &items[i]);
            CHECK(RB_REMOVE(rb, &rb, &items[i]) == &items[i] && SPLAY_REMOVE(splay, &splay, &items[i]) == &items[i]);
        } else {
            CHECK(!RB_INSERT(rb, &rb, &items[i]) && !SPLAY_INSERT(splay, &splay, &items[i]));
        }
        there[i] = !there[i];
        CHECK(height(RB_ROOT(&rb)) >= 0);
        if (step % 100 == 0) {
            int expected = 0;
            RB_FOREACH(at, rb, &rb) {
                while (expected < SIZE && !there[expected]) expected++;
                CHECK(at == &items[expected++]);
            }
            expected = SIZE - 1;
            RB_FOREACH_REVERSE(at, rb, &rb) {
                while (expected >= 0 && !there[expected]) expected--;
                CHECK(at == &items[expected--]);
            }
            expected = 0;
            SPLAY_FOREACH(at, splay, &splay) {
                while (expected < SIZE && !there[expected]) expected++;
                CHECK(at == &items[expected++]);
            }
            struct item key = {.value = i * 2 - 1};
            int next = i;
            while (next < SIZE && !there[next]) next++;
            CHECK(RB_NFIND(rb, &rb, &key) == (next < SIZE ? &items[next] : 0));
        }
    }
    RB_FOREACH_SAFE(at, rb, &rb, later)
    RB_REMOVE(rb, &rb, at);
    CHECK(RB_EMPTY(&rb));
    return 0;
}
