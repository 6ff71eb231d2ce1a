//! The runtime of `-fsanitize=undefined`: what clang calls where a program does what C leaves undefined. It stands in `libc.a`,
//! as clang links no runtime of its own for WebAssembly; each function is an object, and a program without the option has none.
//!
//! [`minimal`] has what `-fsanitize-minimal-runtime` calls. The functions take descriptions that clang lays out
//! ([`data`]); a line is reported once.

pub mod arithmetic;
pub mod data;
mod line;
pub mod minimal;
pub mod pointers;
mod value;
pub mod values;

use line::Line;

unsafe extern "C" {
    fn abort() -> !;
}

/// `name, name_abort(parameters) |line| body;` makes two functions: one that reports and returns, one that reports and aborts.
/// The first parameter is a description that begins with its source location.
macro_rules! handlers {
    ($($(#[$doc:meta])* $name:ident, $abort:ident($data:ident: $type:ty $(, $parameter:ident)*) |$line:ident| $body:block)*) => {
        $(
            $(#[$doc])*
            #[export]
            pub unsafe extern "C" fn $name($data: *mut $type $(, $parameter: usize)*) {
                // SAFETY: clang's description of the operation, which is there as long as the program.
                let $data = unsafe { &*$data };
                super::super::report(&$data.location, |$line: &mut super::super::Line| $body);
            }

            /// The same, and aborts.
            #[export]
            pub unsafe extern "C" fn $abort($data: *mut $type $(, $parameter: usize)*) -> ! {
                // SAFETY: the same contract.
                unsafe { super::$name::$name($data $(, $parameter)*) };
                super::super::end()
            }
        )*
    };
}
use handlers;

/// Reports what `describe` says, unless this line was reported before.
fn report(location: &data::Location, describe: impl FnOnce(&mut Line)) {
    if !location.take() {
        return;
    }
    let mut line = Line::new();
    location.put(&mut line);
    line.put(b": runtime error: ");
    describe(&mut line);
    line.end();
}

/// Ends the program.
fn end() -> ! {
    // SAFETY: C's `abort`.
    unsafe { abort() }
}
