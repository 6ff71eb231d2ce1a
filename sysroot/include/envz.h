/* <envz.h>: vectors of strings like name=value, after GNU. */
#ifndef _ENVZ_H
#define _ENVZ_H

#include <argz.h>
#include <bits/error_t.h>
#include <bits/features.h>
#include <bits/size_t.h>

__C_BEGIN
char *envz_entry(const char *__restrict, size_t, const char *__restrict);
char *envz_get(const char *__restrict, size_t, const char *__restrict);
error_t envz_add(char **__restrict, size_t *__restrict, const char *__restrict, const char *__restrict);
error_t envz_merge(char **__restrict, size_t *__restrict, const char *__restrict, size_t, int);
void envz_strip(char **__restrict, size_t *__restrict);
void envz_remove(char **__restrict, size_t *__restrict, const char *__restrict);
__C_END

#endif
