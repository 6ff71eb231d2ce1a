/* <iconv.h>: conversion between character sets. POSIX.1-2024. */
#ifndef _ICONV_H
#define _ICONV_H

#include <bits/features.h>
#include <bits/size_t.h>

typedef void *iconv_t;

__C_BEGIN
iconv_t iconv_open(const char *, const char *);
size_t iconv(iconv_t, char **__restrict, size_t *__restrict, char **__restrict, size_t *__restrict);
int iconv_close(iconv_t);
__C_END

#endif
