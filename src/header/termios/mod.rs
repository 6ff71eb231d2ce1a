//! `<termios.h>`.
