/* <uchar.h>: UTF-8, UTF-16 and UTF-32. ISO C23 7.30. */
#ifndef _UCHAR_H
#define _UCHAR_H

#include <bits/features.h>
#include <bits/mbstate_t.h>
#include <bits/size_t.h>

#define __STDC_VERSION_UCHAR_H__ 202311L

#if !defined __cplusplus
typedef __CHAR16_TYPE__ char16_t;
typedef __CHAR32_TYPE__ char32_t;
#endif
#if !defined __cpp_char8_t && (__SHOW_C23 || defined __cplusplus)
typedef unsigned char char8_t;
#endif

__C_BEGIN
size_t mbrtoc16(char16_t *__restrict, const char *__restrict, size_t, mbstate_t *__restrict);
size_t c16rtomb(char *__restrict, char16_t, mbstate_t *__restrict);
size_t mbrtoc32(char32_t *__restrict, const char *__restrict, size_t, mbstate_t *__restrict);
size_t c32rtomb(char *__restrict, char32_t, mbstate_t *__restrict);
#if __SHOW_C23
size_t mbrtoc8(char8_t *__restrict, const char *__restrict, size_t, mbstate_t *__restrict);
size_t c8rtomb(char *__restrict, char8_t, mbstate_t *__restrict);
#endif
__C_END

#endif
