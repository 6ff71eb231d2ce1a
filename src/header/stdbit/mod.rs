//! `<stdbit.h>`.
