/* <assert.h>: checks that NDEBUG switches off; may be included again after NDEBUG changes. ISO C23 7.2. */
#include <bits/features.h>

#define __STDC_VERSION_ASSERT_H__ 202311L

#undef assert
#ifdef NDEBUG
#if defined __STDC_VERSION__ && __STDC_VERSION__ > 201710L
#define assert(...) ((void)0)
#else
#define assert(condition) ((void)0)
#endif
#elif defined __STDC_VERSION__ && __STDC_VERSION__ > 201710L
#define assert(...) ((void)((__VA_ARGS__) || (__assert_fail(#__VA_ARGS__, __FILE__, __LINE__, __func__), 0)))
#elif defined __cplusplus
#define assert(condition) \
    (static_cast<bool>(condition) ? void(0) : __assert_fail(#condition, __FILE__, __LINE__, __extension__ __func__))
#else
#define assert(condition) \
    ((void)((condition) || (__assert_fail(#condition, __FILE__, __LINE__, __extension__ __func__), 0)))
#endif

#if !defined __cplusplus && defined __STDC_VERSION__ && __STDC_VERSION__ >= 201112L && __STDC_VERSION__ <= 201710L
#undef static_assert
#define static_assert _Static_assert
#endif

__C_BEGIN
void __assert_fail(const char *, const char *, int, const char *) __NO_RETURN;
__C_END
