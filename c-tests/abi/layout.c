// Sizes, alignments and offsets of the public types: those of wasi-libc, from which the expected output was made.
// cflags: -mllvm -wasm-enable-sjlj -mllvm -wasm-use-legacy-eh=false
#define _GNU_SOURCE 1
#include <crypt.h>
#include <dirent.h>
#include <fcntl.h>
#include <fenv.h>
#include <ftw.h>
#include <getopt.h>
#include <glob.h>
#include <inttypes.h>
#include <locale.h>
#include <math.h>
#include <netinet/in.h>
#include <nl_types.h>
#include <poll.h>
#include <pthread.h>
#include <regex.h>
#include <sched.h>
#include <search.h>
#include <semaphore.h>
#include <setjmp.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/time.h>
#include <sys/times.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/utsname.h>
#include <threads.h>
#include <time.h>
#include <uchar.h>
#include <utime.h>
#include <wchar.h>
#include <wctype.h>

#define TYPE(type) printf("%s: %d, %d\n", #type, (int)sizeof(type), (int)_Alignof(type))
#define FIELD(type, field) printf("  %s: %d, %d\n", #field, (int)offsetof(type, field), (int)sizeof(((type *)0)->field))

int main(void) {
    TYPE(struct crypt_data);
    TYPE(struct dirent);
    FIELD(struct dirent, d_ino);
    FIELD(struct dirent, d_type);
    printf("  d_name: %d\n", (int)offsetof(struct dirent, d_name));
    TYPE(struct flock);
    FIELD(struct flock, l_type);
    FIELD(struct flock, l_whence);
    FIELD(struct flock, l_start);
    FIELD(struct flock, l_len);
    FIELD(struct flock, l_pid);
    TYPE(fenv_t);
    TYPE(fexcept_t);
    TYPE(struct FTW);
    FIELD(struct FTW, base);
    FIELD(struct FTW, level);
    TYPE(struct option);
    FIELD(struct option, name);
    FIELD(struct option, has_arg);
    FIELD(struct option, flag);
    FIELD(struct option, val);
    TYPE(glob_t);
    FIELD(glob_t, gl_pathc);
    FIELD(glob_t, gl_pathv);
    FIELD(glob_t, gl_offs);
    TYPE(imaxdiv_t);
    FIELD(imaxdiv_t, quot);
    FIELD(imaxdiv_t, rem);
    TYPE(struct lconv);
    FIELD(struct lconv, decimal_point);
    FIELD(struct lconv, thousands_sep);
    FIELD(struct lconv, grouping);
    FIELD(struct lconv, int_curr_symbol);
    FIELD(struct lconv, currency_symbol);
    FIELD(struct lconv, mon_decimal_point);
    FIELD(struct lconv, mon_thousands_sep);
    FIELD(struct lconv, mon_grouping);
    FIELD(struct lconv, positive_sign);
    FIELD(struct lconv, negative_sign);
    FIELD(struct lconv, int_frac_digits);
    FIELD(struct lconv, frac_digits);
    FIELD(struct lconv, p_cs_precedes);
    FIELD(struct lconv, p_sep_by_space);
    FIELD(struct lconv, n_cs_precedes);
    FIELD(struct lconv, n_sep_by_space);
    FIELD(struct lconv, p_sign_posn);
    FIELD(struct lconv, n_sign_posn);
    FIELD(struct lconv, int_p_cs_precedes);
    FIELD(struct lconv, int_p_sep_by_space);
    FIELD(struct lconv, int_n_cs_precedes);
    FIELD(struct lconv, int_n_sep_by_space);
    FIELD(struct lconv, int_p_sign_posn);
    FIELD(struct lconv, int_n_sign_posn);
    TYPE(locale_t);
    TYPE(float_t);
    TYPE(double_t);
    TYPE(struct sockaddr_in);
    FIELD(struct sockaddr_in, sin_family);
    FIELD(struct sockaddr_in, sin_port);
    FIELD(struct sockaddr_in, sin_addr);
    TYPE(struct sockaddr_in6);
    FIELD(struct sockaddr_in6, sin6_family);
    FIELD(struct sockaddr_in6, sin6_port);
    FIELD(struct sockaddr_in6, sin6_flowinfo);
    FIELD(struct sockaddr_in6, sin6_addr);
    FIELD(struct sockaddr_in6, sin6_scope_id);
    TYPE(struct in6_addr);
    FIELD(struct in6_addr, s6_addr);
    TYPE(struct in_addr);
    FIELD(struct in_addr, s_addr);
    TYPE(nl_catd);
    TYPE(nl_item);
    TYPE(struct pollfd);
    FIELD(struct pollfd, fd);
    FIELD(struct pollfd, events);
    FIELD(struct pollfd, revents);
    TYPE(nfds_t);
    TYPE(pthread_t);
    TYPE(pthread_mutex_t);
    TYPE(pthread_mutexattr_t);
    TYPE(pthread_cond_t);
    TYPE(pthread_condattr_t);
    TYPE(pthread_rwlock_t);
    TYPE(pthread_attr_t);
    TYPE(pthread_once_t);
    TYPE(pthread_key_t);
    TYPE(pthread_spinlock_t);
    TYPE(pthread_barrier_t);
    TYPE(regex_t);
    FIELD(regex_t, re_nsub);
    TYPE(regmatch_t);
    FIELD(regmatch_t, rm_so);
    FIELD(regmatch_t, rm_eo);
    TYPE(regoff_t);
    TYPE(struct sched_param);
    FIELD(struct sched_param, sched_priority);
    TYPE(ENTRY);
    FIELD(ENTRY, key);
    FIELD(ENTRY, data);
    TYPE(struct hsearch_data);
    TYPE(sem_t);
    TYPE(jmp_buf);
    TYPE(sigjmp_buf);
    TYPE(sig_atomic_t);
    TYPE(max_align_t);
    TYPE(wchar_t);
    TYPE(size_t);
    TYPE(ptrdiff_t);
    TYPE(int_fast8_t);
    TYPE(int_fast32_t);
    TYPE(int_fast64_t);
    TYPE(intmax_t);
    TYPE(intptr_t);
    TYPE(fpos_t);
    TYPE(off_t);
    TYPE(div_t);
    FIELD(div_t, quot);
    FIELD(div_t, rem);
    TYPE(ldiv_t);
    FIELD(ldiv_t, quot);
    FIELD(ldiv_t, rem);
    TYPE(lldiv_t);
    FIELD(lldiv_t, quot);
    FIELD(lldiv_t, rem);
    TYPE(struct rusage);
    FIELD(struct rusage, ru_utime);
    FIELD(struct rusage, ru_stime);
    TYPE(fd_set);
    TYPE(struct sockaddr);
    FIELD(struct sockaddr, sa_family);
    FIELD(struct sockaddr, sa_data);
    TYPE(struct sockaddr_storage);
    FIELD(struct sockaddr_storage, ss_family);
    TYPE(socklen_t);
    TYPE(sa_family_t);
    TYPE(struct msghdr);
    FIELD(struct msghdr, msg_name);
    FIELD(struct msghdr, msg_namelen);
    FIELD(struct msghdr, msg_iov);
    FIELD(struct msghdr, msg_iovlen);
    FIELD(struct msghdr, msg_control);
    FIELD(struct msghdr, msg_controllen);
    FIELD(struct msghdr, msg_flags);
    TYPE(struct linger);
    FIELD(struct linger, l_onoff);
    FIELD(struct linger, l_linger);
    TYPE(struct stat);
    FIELD(struct stat, st_dev);
    FIELD(struct stat, st_ino);
    FIELD(struct stat, st_nlink);
    FIELD(struct stat, st_mode);
    FIELD(struct stat, st_uid);
    FIELD(struct stat, st_gid);
    FIELD(struct stat, st_rdev);
    FIELD(struct stat, st_size);
    FIELD(struct stat, st_blksize);
    FIELD(struct stat, st_blocks);
    FIELD(struct stat, st_atim);
    FIELD(struct stat, st_mtim);
    FIELD(struct stat, st_ctim);
    TYPE(struct statvfs);
    FIELD(struct statvfs, f_bsize);
    FIELD(struct statvfs, f_frsize);
    FIELD(struct statvfs, f_blocks);
    FIELD(struct statvfs, f_bfree);
    FIELD(struct statvfs, f_bavail);
    FIELD(struct statvfs, f_files);
    FIELD(struct statvfs, f_ffree);
    FIELD(struct statvfs, f_favail);
    FIELD(struct statvfs, f_fsid);
    FIELD(struct statvfs, f_flag);
    FIELD(struct statvfs, f_namemax);
    TYPE(struct timeval);
    FIELD(struct timeval, tv_sec);
    FIELD(struct timeval, tv_usec);
    TYPE(struct timezone);
    FIELD(struct timezone, tz_minuteswest);
    FIELD(struct timezone, tz_dsttime);
    TYPE(struct tms);
    FIELD(struct tms, tms_utime);
    FIELD(struct tms, tms_stime);
    FIELD(struct tms, tms_cutime);
    FIELD(struct tms, tms_cstime);
    TYPE(blkcnt_t);
    TYPE(blksize_t);
    TYPE(clock_t);
    TYPE(clockid_t);
    TYPE(dev_t);
    TYPE(fsblkcnt_t);
    TYPE(fsfilcnt_t);
    TYPE(gid_t);
    TYPE(id_t);
    TYPE(ino_t);
    TYPE(key_t);
    TYPE(mode_t);
    TYPE(nlink_t);
    TYPE(off_t);
    TYPE(pid_t);
    TYPE(ssize_t);
    TYPE(suseconds_t);
    TYPE(time_t);
    TYPE(uid_t);
    TYPE(useconds_t);
    TYPE(struct iovec);
    FIELD(struct iovec, iov_base);
    FIELD(struct iovec, iov_len);
    TYPE(struct utsname);
    FIELD(struct utsname, sysname);
    FIELD(struct utsname, nodename);
    FIELD(struct utsname, release);
    FIELD(struct utsname, version);
    FIELD(struct utsname, machine);
    TYPE(once_flag);
    TYPE(thrd_t);
    TYPE(mtx_t);
    TYPE(cnd_t);
    TYPE(tss_t);
    TYPE(struct tm);
    FIELD(struct tm, tm_sec);
    FIELD(struct tm, tm_min);
    FIELD(struct tm, tm_hour);
    FIELD(struct tm, tm_mday);
    FIELD(struct tm, tm_mon);
    FIELD(struct tm, tm_year);
    FIELD(struct tm, tm_wday);
    FIELD(struct tm, tm_yday);
    FIELD(struct tm, tm_isdst);
    FIELD(struct tm, tm_gmtoff);
    FIELD(struct tm, tm_zone);
    TYPE(struct timespec);
    FIELD(struct timespec, tv_sec);
    FIELD(struct timespec, tv_nsec);
    TYPE(struct itimerspec);
    FIELD(struct itimerspec, it_interval);
    FIELD(struct itimerspec, it_value);
    TYPE(char16_t);
    TYPE(char32_t);
    TYPE(struct utimbuf);
    FIELD(struct utimbuf, actime);
    FIELD(struct utimbuf, modtime);
    TYPE(mbstate_t);
    TYPE(wint_t);
    TYPE(wctype_t);
    TYPE(wctrans_t);
    return 0;
}
