/* <dlfcn.h>: libraries at run time, of which WASI has none: dlopen fails and says so. POSIX.1-2024. */
#ifndef _DLFCN_H
#define _DLFCN_H

#include <bits/features.h>

#define RTLD_LAZY 1
#define RTLD_NOW 2
#define RTLD_NOLOAD 4
#define RTLD_LOCAL 8
#define RTLD_GLOBAL 256
#define RTLD_NODELETE 4096
#define RTLD_DEFAULT ((void *)0)
#define RTLD_NEXT ((void *)-1)

__C_BEGIN
int dlclose(void *);
char *dlerror(void);
void *dlopen(const char *, int);
void *dlsym(void *__restrict, const char *__restrict);
#if __SHOW_POSIX2024 || __SHOW_BSD
typedef struct {
    const char *dli_fname;
    void *dli_fbase;
    const char *dli_sname;
    void *dli_saddr;
} Dl_info;
typedef Dl_info Dl_info_t;
int dladdr(const void *__restrict, Dl_info_t *__restrict);
#endif
__C_END

#endif
