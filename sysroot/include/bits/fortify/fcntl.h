/* The checked functions of <fcntl.h>: O_CREAT needs a mode. */
#include <bits/fortify/begin.h>

int __open_2(const char *, int);
__FORTIFIED int open(const char *__OBJECT __path, int __flags) __WARN_IF(__flags & O_CREAT, "open with O_CREAT needs a mode")
{
    return __open_2(__path, __flags);
}
#if __SHOW_POSIX2008
int __openat_2(int, const char *, int);
__FORTIFIED int openat(int __fd, const char *__OBJECT __path, int __flags)
    __WARN_IF(__flags & O_CREAT, "openat with O_CREAT needs a mode")
{
    return __openat_2(__fd, __path, __flags);
}
#endif

#include <bits/fortify/end.h>
