//! `<pthread.h>`.
