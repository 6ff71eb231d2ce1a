/* <wasi/libc-find-relpath.h>: from a path to a pre-opened directory and the path under it. */
#ifndef _WASI_LIBC_FIND_RELPATH_H
#define _WASI_LIBC_FIND_RELPATH_H

#include <bits/features.h>
#include <bits/size_t.h>

__C_BEGIN
/* Returns the descriptor, -1 with errno if no pre-opened directory holds the path. The relative path goes into
 * `*__relative`, which has room for `__size` bytes; the `_alloc` form may replace it by a longer one if asked to. */
int __wasilibc_find_relpath(const char *__path, const char **__restrict __prefix, char **__relative, size_t __size);
int __wasilibc_find_abspath(const char *__path, const char **__restrict __prefix, const char **__restrict __relative);
int __wasilibc_find_relpath_alloc(const char *__path, const char **__prefix, char **__relative, size_t *__size,
                                  int __can_realloc);
__C_END

#endif
