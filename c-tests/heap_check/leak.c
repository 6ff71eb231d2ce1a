// cflags: -lwasi-heap-check -include wasi/heap-check.h
// peer: skip it has no such library
// exit: 23
/* What nothing refers to is leaked; what a variable refers to is not, nor what such a block refers to. */
#include <stdlib.h>

struct node {
    struct node *next;
    char more[20];
};

static struct node *list;
static struct node **volatile sink;

static void add(void)
{
    struct node *node = malloc(sizeof *node);
    node->next = list;
    list = node;
}

static void lose(size_t size)
{
    struct node **block = malloc(size);
    sink = block;
    sink = 0;
}

/* Far down the stack, so that what is left there is not near the frames of the functions that run in the end. */
static void lose_below(void)
{
    volatile char space[4000];
    space[0] = 0;
    lose(10);
    lose(20);
    lose(30);
    space[1] = space[0];
}

int main(void)
{
    for (int i = 0; i < 100; i++)
        add();
    lose_below();
    return 0;
}
