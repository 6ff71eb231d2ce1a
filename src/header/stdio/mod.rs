//! `<stdio.h>`.
