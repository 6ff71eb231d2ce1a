//! `<getopt.h>`.
