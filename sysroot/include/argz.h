/* <argz.h>: vectors of strings in one block, after GNU. */
#ifndef _ARGZ_H
#define _ARGZ_H

#include <bits/error_t.h>
#include <bits/features.h>
#include <bits/size_t.h>

__C_BEGIN
error_t argz_create(char *const[], char **__restrict, size_t *__restrict);
error_t argz_create_sep(const char *__restrict, int, char **__restrict, size_t *__restrict);
size_t argz_count(const char *, size_t);
void argz_extract(const char *__restrict, size_t, char **__restrict);
void argz_stringify(char *, size_t, int);
error_t argz_add(char **__restrict, size_t *__restrict, const char *__restrict);
error_t argz_add_sep(char **__restrict, size_t *__restrict, const char *__restrict, int);
error_t argz_append(char **__restrict, size_t *__restrict, const char *__restrict, size_t);
void argz_delete(char **__restrict, size_t *__restrict, char *__restrict);
error_t argz_insert(char **__restrict, size_t *__restrict, char *__restrict, const char *__restrict);
char *argz_next(const char *__restrict, size_t, const char *__restrict);
error_t argz_replace(char **__restrict, size_t *__restrict, const char *__restrict, const char *__restrict,
                     unsigned *__restrict);
__C_END

#endif
