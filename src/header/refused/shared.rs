//! What processes share: message queues, semaphores, shared memory, and `<aio.h>`.

use crate::abi::*;

refused! {
    posix_mem_offset(*const c_void, size_t, *mut c_void, *mut c_void, *mut c_void) -> c_int = -1;
    posix_typed_mem_get_info(c_int, *mut c_void) -> c_int = -1;
    posix_typed_mem_open(*const c_void, c_int, c_int) -> c_int = -1;
    aio_cancel(c_int, *mut c_void) -> c_int = -1;
    aio_error(*const c_void) -> c_int = -1;
    aio_fsync(c_int, *mut c_void) -> c_int = -1;
    aio_read(*mut c_void) -> c_int = -1;
    aio_return(*mut c_void) -> ssize_t = -1;
    aio_suspend(*const c_void, c_int, *const c_void) -> c_int = -1;
    aio_write(*mut c_void) -> c_int = -1;
    lio_listio(c_int, *mut c_void, c_int, *mut c_void) -> c_int = -1;
    mq_close(c_int) -> c_int = -1;
    mq_getattr(c_int, *mut c_void) -> c_int = -1;
    mq_notify(c_int, *const c_void) -> c_int = -1;
    mq_open(*const c_void, c_int, VaList) -> c_int = -1;
    mq_receive(c_int, *mut c_void, size_t, *mut c_void) -> ssize_t = -1;
    mq_send(c_int, *const c_void, size_t, c_uint) -> c_int = -1;
    mq_setattr(c_int, *const c_void, *mut c_void) -> c_int = -1;
    mq_timedreceive(c_int, *mut c_void, size_t, *mut c_void, *const c_void) -> ssize_t = -1;
    mq_timedsend(c_int, *const c_void, size_t, c_uint, *const c_void) -> c_int = -1;
    mq_unlink(*const c_void) -> c_int = -1;
    msgctl(c_int, c_int, *mut c_void) -> c_int = -1;
    msgget(c_int, c_int) -> c_int = -1;
    msgrcv(c_int, *mut c_void, size_t, c_long, c_int) -> ssize_t = -1;
    msgsnd(c_int, *const c_void, size_t, c_int) -> c_int = -1;
    semctl(c_int, c_int, c_int, VaList) -> c_int = -1;
    semget(c_int, c_int, c_int) -> c_int = -1;
    semop(c_int, *mut c_void, size_t) -> c_int = -1;
    shmat(c_int, *const c_void, c_int) -> *mut c_void = core::ptr::without_provenance_mut(usize::MAX);
    shmctl(c_int, c_int, *mut c_void) -> c_int = -1;
    shmdt(*const c_void) -> c_int = -1;
    shmget(c_int, size_t, c_int) -> c_int = -1;
}
