/* <sys/socket.h>: sockets; preview1 hands them in, and cannot make them. POSIX.1-2024. */
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
#define AF_UNSPEC PF_UNSPEC
#define AF_INET PF_INET
#define AF_INET6 PF_INET6
#define AF_UNIX 3
#define SOCK_DGRAM 5
#define SOCK_STREAM 6
#define SOCK_NONBLOCK (0x00004000)
#define SOCK_CLOEXEC (0x00002000)
#define SOL_SOCKET 0x7fffffff
#define SO_TYPE 3
#define MSG_PEEK 0x0001
#define MSG_WAITALL 0x0002
#define MSG_TRUNC 0x0001
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

struct linger {
    int l_onoff;
    int l_linger;
};

__C_BEGIN
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

/* what needs a socket that the host did not hand in */
int bind(int, const struct sockaddr *, socklen_t) __NO_NETWORK;
int connect(int, const struct sockaddr *, socklen_t) __NO_NETWORK;
int getpeername(int, struct sockaddr *__restrict, socklen_t *__restrict) __NO_NETWORK;
int getsockname(int, struct sockaddr *__restrict, socklen_t *__restrict) __NO_NETWORK;
int listen(int, int) __NO_NETWORK;
int sockatmark(int) __NO_NETWORK;
int socket(int, int, int) __NO_NETWORK;
int socketpair(int, int, int, int[2]) __NO_NETWORK;
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
