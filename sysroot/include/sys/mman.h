/* <sys/mman.h>: memory mappings; a file's is a copy of it, which msync and munmap write back. POSIX.1-2024. */
#ifndef _SYS_MMAN_H
#define _SYS_MMAN_H

#include <bits/features.h>
#include <bits/mode_t.h>
#include <bits/off_t.h>
#include <bits/size_t.h>

#define PROT_NONE 0
#define PROT_READ 1
#define PROT_WRITE 2
#define PROT_EXEC 4
#define MAP_SHARED 0x01
#define MAP_PRIVATE 0x02
#define MAP_FIXED 0x10
#define MAP_ANON 0x20
#define MAP_ANONYMOUS MAP_ANON
#define MAP_FAILED ((void *)-1)
#define MS_ASYNC 1
#define MS_INVALIDATE 2
#define MS_SYNC 4
#define MCL_CURRENT 1
#define MCL_FUTURE 2
#define POSIX_MADV_NORMAL 0
#define POSIX_MADV_RANDOM 1
#define POSIX_MADV_SEQUENTIAL 2
#define POSIX_MADV_WILLNEED 3
#define POSIX_MADV_DONTNEED 4
#if __SHOW_BSD
#define PROT_GROWSDOWN 0x01000000
#define PROT_GROWSUP 0x02000000
#define MAP_FILE 0
#define MAP_SHARED_VALIDATE 0x03
#define MAP_TYPE 0x0f
#define MAP_GROWSDOWN 0x0100
#define MAP_DENYWRITE 0x0800
#define MAP_EXECUTABLE 0x1000
#define MAP_LOCKED 0x2000
#define MAP_NORESERVE 0x4000
#define MAP_POPULATE 0x8000
#define MAP_NONBLOCK 0x10000
#define MAP_STACK 0x20000
#define MAP_HUGETLB 0x40000
#define MAP_SYNC 0x80000
#define MAP_FIXED_NOREPLACE 0x100000
#define MADV_NORMAL 0
#define MADV_RANDOM 1
#define MADV_SEQUENTIAL 2
#define MADV_WILLNEED 3
#define MADV_DONTNEED 4
#define MADV_FREE 8
#define MADV_REMOVE 9
#define MADV_DONTFORK 10
#define MADV_DOFORK 11
#define MADV_MERGEABLE 12
#define MADV_UNMERGEABLE 13
#define MADV_HUGEPAGE 14
#define MADV_NOHUGEPAGE 15
#define MADV_DONTDUMP 16
#define MADV_DODUMP 17
#define MADV_WIPEONFORK 18
#define MADV_KEEPONFORK 19
#define MADV_COLD 20
#define MADV_PAGEOUT 21
#define MADV_HWPOISON 100
#define MADV_SOFT_OFFLINE 101
#define MCL_ONFAULT 4
#endif

#if __SHOW_ENOSYS
/* memory of several kinds, which POSIX calls typed */
#define POSIX_TYPED_MEM_ALLOCATE 1
#define POSIX_TYPED_MEM_ALLOCATE_CONTIG 2
#define POSIX_TYPED_MEM_MAP_ALLOCATABLE 4

struct posix_typed_mem_info {
    size_t posix_tmi_length;
};
#endif

__C_BEGIN
void *mmap(void *, size_t, int, int, int, off_t);
int munmap(void *, size_t);
int mprotect(void *, size_t, int);
int msync(void *, size_t, int);
int mlock(const void *, size_t);
int munlock(const void *, size_t);
int mlockall(int);
int munlockall(void);
int posix_madvise(void *, size_t, int);
int shm_open(const char *, int, mode_t);
int shm_unlink(const char *);
#if __SHOW_ENOSYS
int posix_mem_offset(const void *__restrict, size_t, off_t *__restrict, size_t *__restrict, int *__restrict)
    __NO_PROCESSES;
int posix_typed_mem_get_info(int, struct posix_typed_mem_info *) __NO_PROCESSES;
int posix_typed_mem_open(const char *, int, int) __NO_PROCESSES;
#endif
#if __SHOW_BSD
int madvise(void *, size_t, int);
int mincore(void *, size_t, unsigned char *);
#endif
#if __SHOW_GNU
void *mremap(void *, size_t, size_t, int, ...);
int memfd_create(const char *, unsigned);
#endif
__C_END

#if __SHOW_GNU
#define MFD_CLOEXEC 0x0001U
#define MFD_ALLOW_SEALING 0x0002U
#define MFD_HUGETLB 0x0004U
#define MFD_NOEXEC_SEAL 0x0008U
#define MFD_EXEC 0x0010U
#define MFD_HUGE_SHIFT 26
#define MFD_HUGE_MASK 0x3f
#define MFD_HUGE_64KB (16U << MFD_HUGE_SHIFT)
#define MFD_HUGE_512KB (19U << MFD_HUGE_SHIFT)
#define MFD_HUGE_1MB (20U << MFD_HUGE_SHIFT)
#define MFD_HUGE_2MB (21U << MFD_HUGE_SHIFT)
#define MFD_HUGE_8MB (23U << MFD_HUGE_SHIFT)
#define MFD_HUGE_16MB (24U << MFD_HUGE_SHIFT)
#define MFD_HUGE_32MB (25U << MFD_HUGE_SHIFT)
#define MFD_HUGE_256MB (28U << MFD_HUGE_SHIFT)
#define MFD_HUGE_512MB (29U << MFD_HUGE_SHIFT)
#define MFD_HUGE_1GB (30U << MFD_HUGE_SHIFT)
#define MFD_HUGE_2GB (31U << MFD_HUGE_SHIFT)
#define MFD_HUGE_16GB (34U << MFD_HUGE_SHIFT)
#define MREMAP_MAYMOVE 1
#endif

#if __SHOW_LARGEFILE
#define mmap64 mmap
#define off64_t off_t
#endif

#endif
