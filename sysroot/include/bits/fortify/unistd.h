/* The checked functions of <unistd.h>. */
#include <bits/fortify/begin.h>

/* descriptors */
ssize_t __fortify_read(int, void *, size_t) __asm__("read");
__FORTIFIED ssize_t read(int __fd, void *__OBJECT __to, size_t __n) __WARN_WRITE(__n > __OBJECT_SIZE(__to))
{
    __CHECK_WRITE("read", __n, __OBJECT_SIZE(__to));
    return __fortify_read(__fd, __to, __n);
}
ssize_t __fortify_write(int, const void *, size_t) __asm__("write");
__FORTIFIED ssize_t write(int __fd, const void *__OBJECT __from, size_t __n) __WARN_READ(__n > __OBJECT_SIZE(__from))
{
    __CHECK_READ("write", __n, __OBJECT_SIZE(__from));
    return __fortify_write(__fd, __from, __n);
}
#if __SHOW_XSI || __SHOW_POSIX2008
ssize_t __fortify_pread(int, void *, size_t, off_t) __asm__("pread");
__FORTIFIED ssize_t pread(int __fd, void *__OBJECT __to, size_t __n, off_t __at)
    __WARN_WRITE(__n > __OBJECT_SIZE(__to))
{
    __CHECK_WRITE("pread", __n, __OBJECT_SIZE(__to));
    return __fortify_pread(__fd, __to, __n, __at);
}
ssize_t __fortify_pwrite(int, const void *, size_t, off_t) __asm__("pwrite");
__FORTIFIED ssize_t pwrite(int __fd, const void *__OBJECT __from, size_t __n, off_t __at)
    __WARN_READ(__n > __OBJECT_SIZE(__from))
{
    __CHECK_READ("pwrite", __n, __OBJECT_SIZE(__from));
    return __fortify_pwrite(__fd, __from, __n, __at);
}
#endif

/* names */
ssize_t __fortify_readlink(const char *__restrict, char *__restrict, size_t) __asm__("readlink");
__FORTIFIED ssize_t readlink(const char *__restrict __path, char *__restrict __MEMBER __to, size_t __n)
    __WARN_WRITE(__n > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("readlink", __n, __MEMBER_SIZE(__to));
    return __fortify_readlink(__path, __to, __n);
}
#if __SHOW_POSIX2008
ssize_t __fortify_readlinkat(int, const char *__restrict, char *__restrict, size_t) __asm__("readlinkat");
__FORTIFIED ssize_t readlinkat(int __fd, const char *__restrict __path, char *__restrict __MEMBER __to, size_t __n)
    __WARN_WRITE(__n > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("readlinkat", __n, __MEMBER_SIZE(__to));
    return __fortify_readlinkat(__fd, __path, __to, __n);
}
#endif
char *__fortify_getcwd(char *, size_t) __asm__("getcwd");
__FORTIFIED char *getcwd(char *__MEMBER __to, size_t __n) __WARN_WRITE(__n > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("getcwd", __n, __MEMBER_SIZE(__to));
    return __fortify_getcwd(__to, __n);
}
#if __SHOW_BSD
char *__fortify_getwd(char *) __asm__("getwd");
__FORTIFIED char *getwd(char *__MEMBER __to) __WARN_IF(__MEMBER_SIZE(__to) < 4096, "getwd needs memory for PATH_MAX bytes")
{
    __CHECK_WRITE("getwd", (size_t)4096, __MEMBER_SIZE(__to));
    return __fortify_getwd(__to);
}
int __fortify_getdomainname(char *, size_t) __asm__("getdomainname");
__FORTIFIED int getdomainname(char *__MEMBER __to, size_t __n) __WARN_WRITE(__n > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("getdomainname", __n, __MEMBER_SIZE(__to));
    return __fortify_getdomainname(__to, __n);
}
#endif
size_t __fortify_confstr(int, char *, size_t) __asm__("confstr");
__FORTIFIED size_t confstr(int __name, char *__MEMBER __to, size_t __n) __WARN_WRITE(__n > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("confstr", __n, __MEMBER_SIZE(__to));
    return __fortify_confstr(__name, __to, __n);
}
int __fortify_getlogin_r(char *, size_t) __asm__("getlogin_r");
__FORTIFIED int getlogin_r(char *__MEMBER __to, size_t __n) __WARN_WRITE(__n > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("getlogin_r", __n, __MEMBER_SIZE(__to));
    return __fortify_getlogin_r(__to, __n);
}
int __fortify_ttyname_r(int, char *, size_t) __asm__("ttyname_r");
__FORTIFIED int ttyname_r(int __fd, char *__MEMBER __to, size_t __n) __WARN_WRITE(__n > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("ttyname_r", __n, __MEMBER_SIZE(__to));
    return __fortify_ttyname_r(__fd, __to, __n);
}
#if __SHOW_POSIX2001 || __SHOW_XSI
int __fortify_gethostname(char *, size_t) __asm__("gethostname");
__FORTIFIED int gethostname(char *__MEMBER __to, size_t __n) __WARN_WRITE(__n > __MEMBER_SIZE(__to))
{
    __CHECK_WRITE("gethostname", __n, __MEMBER_SIZE(__to));
    return __fortify_gethostname(__to, __n);
}
#endif

/* the rest */
int __fortify_getgroups(int, gid_t[]) __asm__("getgroups");
__FORTIFIED int getgroups(int __n, gid_t *__OBJECT __to)
    __WARN_WRITE(__n > 0 && __FORTIFY_PRODUCT((size_t)__n, sizeof *__to) > __OBJECT_SIZE(__to))
{
    if (__n > 0)
        __CHECK_WRITE("getgroups", __FORTIFY_PRODUCT((size_t)__n, sizeof *__to), __OBJECT_SIZE(__to));
    return __fortify_getgroups(__n, __to);
}

#include <bits/fortify/end.h>
