/* <obstack.h>: stacks of objects that grow, in chunks of memory, after GNU.
 * https://www.gnu.org/software/libc/manual/html_node/Obstacks.html */
#ifndef _OBSTACK_H
#define _OBSTACK_H

#include <bits/features.h>
#include <bits/size_t.h>
#include <bits/va_list.h>

struct _obstack_chunk {
    char *limit;
    struct _obstack_chunk *prev;
};

struct obstack {
    size_t chunk_size;
    struct _obstack_chunk *chunk;
    char *object_base;
    char *next_free;
    char *chunk_limit;
    size_t alignment_mask;
    union {
        void *(*plain)(size_t);
        void *(*extra)(void *, size_t);
    } chunkfun;
    union {
        void (*plain)(void *);
        void (*extra)(void *, void *);
    } freefun;
    void *extra_arg;
    unsigned use_extra_arg;
    unsigned maybe_empty_object;
};

__C_BEGIN
#if __FORTIFY
#include <bits/fortify/obstack.h>
#endif

extern void (*obstack_alloc_failed_handler)(void);
extern int obstack_exit_failure;

int _obstack_begin(struct obstack *, size_t, size_t, void *(*)(size_t), void (*)(void *));
int _obstack_begin_1(struct obstack *, size_t, size_t, void *(*)(void *, size_t), void (*)(void *, void *), void *);
void _obstack_newchunk(struct obstack *, size_t);
int _obstack_allocated_p(struct obstack *, void *);
size_t _obstack_memory_used(struct obstack *);
void _obstack_free(struct obstack *, void *);
void obstack_free(struct obstack *, void *);
int obstack_printf(struct obstack *__restrict, const char *__restrict, ...) __LIKE_PRINTF(2, 3);
int obstack_vprintf(struct obstack *__restrict, const char *__restrict, va_list) __LIKE_PRINTF(2, 0);

#define __OBSTACK_INLINE static __inline__ __attribute__((__unused__))

/* growing an object */

__OBSTACK_INLINE void obstack_make_room(struct obstack *__h, size_t __n)
{
    if ((size_t)(__h->chunk_limit - __h->next_free) < __n)
        _obstack_newchunk(__h, __n);
}

__OBSTACK_INLINE void obstack_blank(struct obstack *__h, __PTRDIFF_TYPE__ __n)
{
    if (__n > 0)
        obstack_make_room(__h, (size_t)__n);
    __h->next_free += __n;
}

__OBSTACK_INLINE void obstack_grow(struct obstack *__h, const void *__from, size_t __n)
{
    obstack_make_room(__h, __n);
    if (__n)
        __builtin_memcpy(__h->next_free, __from, __n);
    __h->next_free += __n;
}

__OBSTACK_INLINE void obstack_grow0(struct obstack *__h, const void *__from, size_t __n)
{
    obstack_make_room(__h, __n + 1);
    if (__n)
        __builtin_memcpy(__h->next_free, __from, __n);
    __h->next_free += __n;
    *__h->next_free++ = 0;
}

__OBSTACK_INLINE void obstack_1grow(struct obstack *__h, char __c)
{
    obstack_make_room(__h, 1);
    *__h->next_free++ = __c;
}

__OBSTACK_INLINE void obstack_ptr_grow_fast(struct obstack *__h, const void *__p)
{
    __builtin_memcpy(__h->next_free, &__p, sizeof __p);
    __h->next_free += sizeof __p;
}

__OBSTACK_INLINE void obstack_int_grow_fast(struct obstack *__h, int __i)
{
    __builtin_memcpy(__h->next_free, &__i, sizeof __i);
    __h->next_free += sizeof __i;
}

__OBSTACK_INLINE void obstack_ptr_grow(struct obstack *__h, const void *__p)
{
    obstack_make_room(__h, sizeof __p);
    obstack_ptr_grow_fast(__h, __p);
}

__OBSTACK_INLINE void obstack_int_grow(struct obstack *__h, int __i)
{
    obstack_make_room(__h, sizeof __i);
    obstack_int_grow_fast(__h, __i);
}

/* finished objects */

__OBSTACK_INLINE void *obstack_finish(struct obstack *__h)
{
    char *__object = __h->object_base;
    size_t __more = (size_t)-(__UINTPTR_TYPE__)__h->next_free & __h->alignment_mask;
    if (__h->next_free == __object)
        __h->maybe_empty_object = 1;
    if ((size_t)(__h->chunk_limit - __h->next_free) < __more)
        __h->next_free = __h->chunk_limit;
    else
        __h->next_free += __more;
    __h->object_base = __h->next_free;
    return __object;
}

__OBSTACK_INLINE void *obstack_alloc(struct obstack *__h, size_t __n)
{
    obstack_make_room(__h, __n);
    __h->next_free += __n;
    return obstack_finish(__h);
}

__OBSTACK_INLINE void *obstack_copy(struct obstack *__h, const void *__from, size_t __n)
{
    obstack_grow(__h, __from, __n);
    return obstack_finish(__h);
}

__OBSTACK_INLINE void *obstack_copy0(struct obstack *__h, const void *__from, size_t __n)
{
    obstack_grow0(__h, __from, __n);
    return obstack_finish(__h);
}

__C_END

/* without a look at the room */
#define obstack_1grow_fast(h, c) ((void)(*((h)->next_free)++ = (char)(c)))
#define obstack_blank_fast(h, n) ((void)((h)->next_free += (n)))

/* the status */
#define obstack_base(h) ((void *)(h)->object_base)
#define obstack_next_free(h) ((void *)(h)->next_free)
#define obstack_object_size(h) ((size_t)((h)->next_free - (h)->object_base))
#define obstack_room(h) ((size_t)((h)->chunk_limit - (h)->next_free))
#define obstack_chunk_size(h) ((h)->chunk_size)
#define obstack_alignment_mask(h) ((h)->alignment_mask)
#define obstack_memory_used(h) _obstack_memory_used(h)
#define obstack_empty_p(h) \
    ((h)->chunk->prev == 0 && (size_t)((h)->next_free - (char *)((h)->chunk + 1)) <= (h)->alignment_mask)

/* The program says with obstack_chunk_alloc and obstack_chunk_free where chunks come from. */
#define obstack_init(h) obstack_begin((h), 0)
#define obstack_begin(h, size) obstack_specify_allocation((h), (size), 0, obstack_chunk_alloc, obstack_chunk_free)
#define obstack_specify_allocation(h, size, alignment, allocate, release) \
    _obstack_begin((h), (size), (alignment), (void *(*)(size_t))(allocate), (void (*)(void *))(release))
#define obstack_specify_allocation_with_arg(h, size, alignment, allocate, release, arg) \
    _obstack_begin_1((h), (size), (alignment), (void *(*)(void *, size_t))(allocate), (void (*)(void *, void *))(release), (arg))
#define obstack_chunkfun(h, allocate) ((void)((h)->chunkfun.extra = (void *(*)(void *, size_t))(allocate)))
#define obstack_freefun(h, release) ((void)((h)->freefun.extra = (void (*)(void *, void *))(release)))

#endif
