/* <dirent.h>: directories. POSIX.1-2024. */
#ifndef _DIRENT_H
#define _DIRENT_H

#include <bits/DIR.h>
#include <bits/dirent.h>
#include <bits/features.h>
#if __SHOW_POSIX2024
#include <bits/size_t.h>
#include <bits/ssize_t.h>
#endif

#if __SHOW_BSD || __SHOW_XSI
#define d_fileno d_ino
#endif
#if __SHOW_BSD || __SHOW_POSIX2024
#define _DIRENT_HAVE_D_TYPE
#define DT_UNKNOWN 0
#define DT_BLK 1
#define DT_CHR 2
#define DT_DIR 3
#define DT_REG 4
#define DT_FIFO 6
#define DT_LNK 7
#define DT_SOCK 20
#endif
#if __SHOW_POSIX2024
#define DT_MQ 21
#define DT_SEM 22
#define DT_SHM 23
#define DT_TMO 24
#define DT_FORCE_TYPE 1
#endif

__C_BEGIN
int closedir(DIR *);
DIR *opendir(const char *);
struct dirent *readdir(DIR *);
void rewinddir(DIR *);
#if __SHOW_POSIX2008
int alphasort(const struct dirent **, const struct dirent **);
int dirfd(DIR *);
DIR *fdopendir(int);
int scandir(const char *, struct dirent ***, int (*)(const struct dirent *),
            int (*)(const struct dirent **, const struct dirent **));
#endif
#if __SHOW_XSI
void seekdir(DIR *, long);
long telldir(DIR *);
#endif
#if __SHOW_POSIX
int readdir_r(DIR *__restrict, struct dirent *__restrict, struct dirent **__restrict);
#endif
#if __SHOW_BSD
int fdclosedir(DIR *);
int __wasilibc_iftodt(int);
int __wasilibc_dttoif(int);
#define IFTODT(mode) (__wasilibc_iftodt(mode))
#define DTTOIF(type) (__wasilibc_dttoif(type))
#endif
#if __SHOW_GNU
int scandirat(int, const char *, struct dirent ***, int (*)(const struct dirent *),
              int (*)(const struct dirent **, const struct dirent **));
int versionsort(const struct dirent **, const struct dirent **);
#endif
__C_END

#if __SHOW_POSIX2024
typedef unsigned short reclen_t;
struct posix_dent {
    ino_t d_ino;
    reclen_t d_reclen;
    unsigned char d_type;
#ifdef __cplusplus
    char d_name[1];
#else
    char d_name[];
#endif
};

__C_BEGIN
ssize_t posix_getdents(int, void *, size_t, int);
__C_END
#endif

#if __SHOW_LARGEFILE
#define dirent64 dirent
#define readdir64 readdir
#define readdir64_r readdir_r
#define scandir64 scandir
#define alphasort64 alphasort
#define versionsort64 versionsort
#define ino64_t ino_t
#define off64_t off_t
#endif

#endif
