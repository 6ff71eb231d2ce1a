/* <search.h>: tables, lists and trees. POSIX.1-2024. */
#ifndef _SEARCH_H
#define _SEARCH_H

#include <bits/features.h>
#include <bits/size_t.h>

typedef enum { FIND, ENTER } ACTION;
typedef enum { preorder, postorder, endorder, leaf } VISIT;

typedef struct entry {
    char *key;
    void *data;
} ENTRY;

__C_BEGIN
int hcreate(size_t);
void hdestroy(void);
ENTRY *hsearch(ENTRY, ACTION);

void insque(void *, void *);
void remque(void *);

void *lfind(const void *, const void *, size_t *, size_t, int (*)(const void *, const void *));
void *lsearch(const void *, void *, size_t *, size_t, int (*)(const void *, const void *));

void *tdelete(const void *__restrict, void **__restrict, int (*)(const void *, const void *));
void *tfind(const void *, void *const *, int (*)(const void *, const void *));
void *tsearch(const void *, void **, int (*)(const void *, const void *));
void twalk(const void *, void (*)(const void *, VISIT, int));

#if __SHOW_BSD
struct hsearch_data {
    struct __tab *__tab;
    unsigned __reserved1;
    unsigned __reserved2;
};
int hcreate_r(size_t, struct hsearch_data *);
void hdestroy_r(struct hsearch_data *);
int hsearch_r(ENTRY, ACTION, ENTRY **, struct hsearch_data *);
#endif

#if __SHOW_GNU
struct qelem {
    struct qelem *q_forw;
    struct qelem *q_back;
    char q_data[1];
};
void tdestroy(void *, void (*)(void *));
void twalk_r(const void *, void (*)(const void *, VISIT, void *), void *);
#endif
__C_END

#endif
