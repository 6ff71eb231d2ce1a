/* <sys/socket.h>: sockets: those that the host hands in, and those within the program. POSIX.1-2024. */
#ifndef _SYS_SOCKET_H
#define _SYS_SOCKET_H

#include <bits/features.h>
#include <bits/iovec.h>
#include <bits/sa_family_t.h>
#include <bits/size_t.h>
#include <bits/socklen_t.h>
#include <bits/ssize_t.h>
#if __SHOW_GNU
#include <bits/gid_t.h>
#include <bits/pid_t.h>
#include <bits/timespec.h>
#include <bits/uid_t.h>
#endif

#define PF_UNSPEC 0
#define PF_INET 1
#define PF_INET6 2
#define PF_UNIX 3
#define PF_LOCAL PF_UNIX
#define PF_PACKET 17
#define AF_UNSPEC PF_UNSPEC
#define AF_INET PF_INET
#define AF_INET6 PF_INET6
#define AF_UNIX PF_UNIX
#define AF_LOCAL AF_UNIX
#define AF_PACKET PF_PACKET
#define SOCK_DGRAM 5
#define SOCK_STREAM 6
#define SOCK_SEQPACKET 7
#define SOCK_RAW 8
#define SOCK_RDM 9
#define SOCK_NONBLOCK (0x00004000)
#define SOCK_CLOEXEC (0x00002000)
#define SOCK_CLOFORK (0x00001000)
#define SOL_SOCKET 0x7fffffff
#define SO_DEBUG 1
#define SO_REUSEADDR 2
#define SO_TYPE 3
#define SO_ERROR 4
#define SO_DONTROUTE 5
#define SO_BROADCAST 6
#define SO_SNDBUF 7
#define SO_RCVBUF 8
#define SO_KEEPALIVE 9
#define SO_OOBINLINE 10
#define SO_LINGER 13
#define SO_REUSEPORT 15
#define SO_RCVLOWAT 18
#define SO_SNDLOWAT 19
#define SO_ACCEPTCONN 30
#define SO_PROTOCOL 38
#define SO_DOMAIN 39
#define SO_RCVTIMEO 66
#define SO_SNDTIMEO 67
#define MSG_PEEK 0x0001
#define MSG_WAITALL 0x0002
#define MSG_DONTROUTE 0x0004
#define MSG_OOB 0x0008
#define MSG_TRUNC 0x0001
#define MSG_CTRUNC 0x0020
#define MSG_DONTWAIT 0x0040
#define MSG_EOR 0x0080
#define MSG_NOSIGNAL 0x4000
#define MSG_CMSG_CLOEXEC 0x40000000
#define MSG_CMSG_CLOFORK 0x20000000
#define SHUT_RD 1
#define SHUT_WR 2
#define SHUT_RDWR (SHUT_RD | SHUT_WR)
#define SOMAXCONN 128

struct sockaddr {
    sa_family_t sa_family __attribute__((__aligned__(16)));
    __extension__ char sa_data[0];
};

struct sockaddr_storage {
    sa_family_t ss_family __attribute__((__aligned__(16)));
    char __ss_data[32];
};

struct msghdr {
    void *msg_name;
    socklen_t msg_namelen;
    struct iovec *msg_iov;
    int msg_iovlen;
    void *msg_control;
    socklen_t msg_controllen;
    int msg_flags;
};

/* control data: there is none, but programs take it apart */
#define SCM_RIGHTS 1
struct cmsghdr {
    socklen_t cmsg_len;
    int cmsg_level;
    int cmsg_type;
};

#define CMSG_ALIGN(len) (((len) + sizeof(size_t) - 1) & ~(sizeof(size_t) - 1))
#define CMSG_LEN(len) (CMSG_ALIGN(sizeof(struct cmsghdr)) + (len))
#define CMSG_SPACE(len) (CMSG_ALIGN(sizeof(struct cmsghdr)) + CMSG_ALIGN(len))
#define CMSG_DATA(cmsg) ((unsigned char *)((struct cmsghdr *)(cmsg) + 1))
#define CMSG_FIRSTHDR(msg) \
    ((size_t)(msg)->msg_controllen >= sizeof(struct cmsghdr) ? (struct cmsghdr *)(msg)->msg_control : (struct cmsghdr *)0)
#define __CMSG_LEFT(msg, cmsg) \
    ((size_t)((char *)(msg)->msg_control + (msg)->msg_controllen - (char *)(cmsg)))
#define CMSG_NXTHDR(msg, cmsg) \
    ((cmsg)->cmsg_len < sizeof(struct cmsghdr) || \
     __CMSG_LEFT(msg, cmsg) < CMSG_ALIGN((cmsg)->cmsg_len) + sizeof(struct cmsghdr) ? \
     (struct cmsghdr *)0 : (struct cmsghdr *)((char *)(cmsg) + CMSG_ALIGN((cmsg)->cmsg_len)))

struct linger {
    int l_onoff;
    int l_linger;
};

__C_BEGIN
#if __FORTIFY
#include <bits/fortify/socket.h>
#endif
int accept(int, struct sockaddr *__restrict, socklen_t *__restrict);
int getsockopt(int, int, int, void *__restrict, socklen_t *__restrict);
ssize_t recv(int, void *, size_t, int);
ssize_t send(int, const void *, size_t, int);
int shutdown(int, int);
ssize_t recvfrom(int, void *__restrict, size_t, int, struct sockaddr *__restrict, socklen_t *__restrict);
ssize_t recvmsg(int, struct msghdr *, int);
ssize_t sendmsg(int, const struct msghdr *, int);
ssize_t sendto(int, const void *, size_t, int, const struct sockaddr *, socklen_t);
int setsockopt(int, int, int, const void *, socklen_t);

int bind(int, const struct sockaddr *, socklen_t);
int connect(int, const struct sockaddr *, socklen_t);
int getpeername(int, struct sockaddr *__restrict, socklen_t *__restrict);
int getsockname(int, struct sockaddr *__restrict, socklen_t *__restrict);
int listen(int, int);
int sockatmark(int);
int socket(int, int, int);
int socketpair(int, int, int, int[2]);
#if __SHOW_POSIX2024 || __SHOW_GNU
int accept4(int, struct sockaddr *__restrict, socklen_t *__restrict, int);
#endif
__C_END

#if __SHOW_GNU
struct ucred {
    pid_t pid;
    uid_t uid;
    gid_t gid;
};

struct mmsghdr {
    struct msghdr msg_hdr;
    unsigned msg_len;
};
#endif

#endif
