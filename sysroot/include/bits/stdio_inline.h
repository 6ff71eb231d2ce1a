/* getc, putc, feof and ferror inline, over the first words of a FILE, which are ABI: the next byte, where reading and where
   writing byte by byte ends (null while that is not allowed: another direction, buffering by lines, orientation not known
   yet), and flags. A program's own definition still wins (gnu_inline), and there is a function of each name. */
#ifndef __BITS_STDIO_INLINE_H
#define __BITS_STDIO_INLINE_H

int _IO_getc(FILE *);
int _IO_putc(int, FILE *);

#if defined(__OPTIMIZE__) && !defined(__NO_INLINE__) && !defined(__NO_STDIO_INLINE)

struct __stream_window {
    unsigned char *__next, *__read_end, *__write_end;
    unsigned __flags;
};

#define __STREAM_END 8
#define __STREAM_ERROR 16
#define __STREAM_INLINE extern __inline__ __attribute__((__gnu_inline__))
#define __STREAM_GET(file) \
    struct __stream_window *__w = (struct __stream_window *)(file); \
    return __builtin_expect(__w->__next < __w->__read_end, 1) ? *__w->__next++ : _IO_getc(file)
#define __STREAM_PUT(byte, file) \
    struct __stream_window *__w = (struct __stream_window *)(file); \
    return __builtin_expect(__w->__next < __w->__write_end, 1) ? (*__w->__next++ = (unsigned char)(byte)) : _IO_putc(byte, file)
#define __STREAM_HAS(flag, file) return (((struct __stream_window *)(file))->__flags & (flag)) != 0

/* With threads the plain names lock. */
#ifndef _REENTRANT
__STREAM_INLINE int getc(FILE *__f) { __STREAM_GET(__f); }
__STREAM_INLINE int getchar(void) { __STREAM_GET(stdin); }
__STREAM_INLINE int putc(int __c, FILE *__f) { __STREAM_PUT(__c, __f); }
__STREAM_INLINE int putchar(int __c) { __STREAM_PUT(__c, stdout); }
#endif
__STREAM_INLINE int feof(FILE *__f) { __STREAM_HAS(__STREAM_END, __f); }
__STREAM_INLINE int ferror(FILE *__f) { __STREAM_HAS(__STREAM_ERROR, __f); }
#if __SHOW_POSIX
__STREAM_INLINE int getc_unlocked(FILE *__f) { __STREAM_GET(__f); }
__STREAM_INLINE int getchar_unlocked(void) { __STREAM_GET(stdin); }
__STREAM_INLINE int putc_unlocked(int __c, FILE *__f) { __STREAM_PUT(__c, __f); }
__STREAM_INLINE int putchar_unlocked(int __c) { __STREAM_PUT(__c, stdout); }
#endif
#if __SHOW_BSD
__STREAM_INLINE int feof_unlocked(FILE *__f) { __STREAM_HAS(__STREAM_END, __f); }
__STREAM_INLINE int ferror_unlocked(FILE *__f) { __STREAM_HAS(__STREAM_ERROR, __f); }
__STREAM_INLINE int fgetc_unlocked(FILE *__f) { __STREAM_GET(__f); }
__STREAM_INLINE int fputc_unlocked(int __c, FILE *__f) { __STREAM_PUT(__c, __f); }
#endif

#undef __STREAM_END
#undef __STREAM_ERROR
#undef __STREAM_INLINE
#undef __STREAM_GET
#undef __STREAM_PUT
#undef __STREAM_HAS

#endif
#endif
