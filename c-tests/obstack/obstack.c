// live-blocks: 0
#include "test.h"
#include <obstack.h>
#include <stdint.h>
#include <wchar.h>
#include <stdlib.h>
#include <string.h>

#define obstack_chunk_alloc counted_malloc
#define obstack_chunk_free counted_free

static int chunks;

static void *counted_malloc(size_t size) {
    chunks++;
    return malloc(size);
}

static void counted_free(void *p) {
    chunks--;
    free(p);
}

static void objects(void) {
    struct obstack o;
    char *first, *second, *third, *big;
    int i;
    void *pointer;

    CHECK(obstack_init(&o) == 1);
    CHECK(chunks == 1 && obstack_chunk_size(&o) > 3000 && obstack_alignment_mask(&o) == 15);
    CHECK(obstack_empty_p(&o) && obstack_object_size(&o) == 0);
    CHECK(obstack_memory_used(&o) == obstack_chunk_size(&o));
    first = obstack_alloc(&o, 5);
    strcpy(first, "four");
    second = obstack_copy0(&o, "second and no more", 6);
    CHECK(!strcmp(first, "four") && !strcmp(second, "second"));
    CHECK(((uintptr_t)first & 15) == 0 && ((uintptr_t)second & 15) == 0 && !obstack_empty_p(&o));
    CHECK(!memcmp(obstack_copy(&o, "xyz", 3), "xyz", 3));

    /* an object that grows over several chunks stays whole */
    for (i = 0; i < 20000; i++) {
        obstack_1grow(&o, (char)i);
        CHECK(obstack_object_size(&o) == (size_t)i + 1);
    }
    big = obstack_finish(&o);
    for (i = 0; i < 20000; i++) CHECK(big[i] == (char)i);
    /* what it left behind was given back, but for the chunk with the other objects */
    CHECK_INT(chunks, 2);
    CHECK(!strcmp(first, "four") && !strcmp(second, "second"));
    CHECK(_obstack_allocated_p(&o, first) && _obstack_allocated_p(&o, big + 19999) && !_obstack_allocated_p(&o, &o));

    obstack_int_grow(&o, 7);
    obstack_ptr_grow(&o, first);
    obstack_grow(&o, "abc", 3);
    obstack_grow0(&o, "def", 3);
    CHECK(obstack_object_size(&o) == sizeof(int) + sizeof(char *) + 7);
    CHECK(obstack_next_free(&o) == (char *)obstack_base(&o) + obstack_object_size(&o));
    obstack_blank(&o, 100);
    CHECK(obstack_object_size(&o) == sizeof(int) + sizeof(char *) + 107);
    obstack_blank(&o, -100);
    obstack_make_room(&o, 100);
    CHECK(obstack_room(&o) >= 100);
    obstack_1grow_fast(&o, '!');
    obstack_int_grow_fast(&o, 8);
    obstack_ptr_grow_fast(&o, second);
    obstack_blank_fast(&o, 3);
    CHECK(obstack_object_size(&o) == 2 * sizeof(int) + 2 * sizeof(char *) + 11);
    third = obstack_finish(&o);
    memcpy(&i, third, sizeof i);
    memcpy(&pointer, third + sizeof i, sizeof pointer);
    CHECK(i == 7 && pointer == first && !memcmp(third + sizeof i + sizeof pointer, "abcdef\0!", 8));

    /* back to an object: it and what came after it go */
    obstack_free(&o, big);
    CHECK(obstack_base(&o) == big && obstack_object_size(&o) == 0);
    CHECK(obstack_alloc(&o, 1) == big);
    obstack_free(&o, second);
    CHECK_INT(chunks, 1);
    CHECK(obstack_copy0(&o, "again", 5) == second);
    CHECK(!strcmp(first, "four") && !strcmp(second, "again"));
    obstack_free(&o, first);
    CHECK(obstack_empty_p(&o));
    obstack_free(&o, NULL);
    CHECK_INT(chunks, 0);
}

/* Objects without bytes keep their address when the next one needs a new chunk. */
static void empty_objects(void) {
    struct obstack o;
    void *empty;
    CHECK(obstack_begin(&o, 100) == 1);
    empty = obstack_finish(&o);
    CHECK(obstack_alloc(&o, 500) != NULL);
    CHECK_INT(chunks, 2);
    obstack_free(&o, empty);
    CHECK_INT(chunks, 1);
    CHECK(obstack_base(&o) == empty);
    obstack_free(&o, NULL);
    CHECK_INT(chunks, 0);
}

static int counts[2];

static void *allocate_for(void *count, size_t size) {
    ++*(int *)count;
    return malloc(size);
}

static void release_for(void *count, void *p) {
    --*(int *)count;
    free(p);
}

static void *other_allocate(void *count, size_t size) {
    *(int *)count += 100;
    return malloc(size);
}

static void with_argument(void) {
    struct obstack o;
    int i;
    CHECK(obstack_specify_allocation_with_arg(&o, 64, 64, allocate_for, release_for, &counts[1]) == 1);
    CHECK(counts[1] == 1 && obstack_chunk_size(&o) >= 64);
    for (i = 0; i < 10; i++) CHECK(((uintptr_t)obstack_copy(&o, "x", 1) & 63) == 0);
    CHECK(counts[1] == 10 || counts[1] == 11);
    i = counts[1];
    obstack_chunkfun(&o, other_allocate);
    obstack_alloc(&o, 1000);
    CHECK_INT(counts[1], i + 100);
    obstack_freefun(&o, release_for);
    obstack_free(&o, NULL);
    CHECK(counts[1] == 99 && counts[0] == 0);
}

static void formatted(void) {
    struct obstack o;
    char *text;
    CHECK(obstack_specify_allocation(&o, 40, 4, counted_malloc, counted_free) == 1);
    obstack_grow(&o, "<", 1);
    CHECK_INT(obstack_printf(&o, "%d %s %0100d", 42, "words", 7), 109);
    obstack_grow0(&o, ">", 1);
    CHECK_INT(obstack_object_size(&o), 112);
    text = obstack_finish(&o);
    CHECK(strlen(text) == 111 && !strncmp(text, "<42 words 000", 13) && !strcmp(text + 108, "07>"));
    CHECK_INT(obstack_printf(&o, "%s", ""), 0);
    CHECK_ERRNO(obstack_printf(&o, "%lc", (wint_t)0x110000), EILSEQ);
    obstack_free(&o, NULL);
    CHECK_INT(chunks, 0);
}

int main(void) {
    objects();
    empty_objects();
    with_argument();
    formatted();
    return 0;
}
