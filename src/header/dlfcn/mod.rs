//! `<dlfcn.h>`.
