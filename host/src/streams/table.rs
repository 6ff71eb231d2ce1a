//! Which descriptors are standard streams.

use std::sync::{Arc, PoisonError, RwLock};

use super::stream::Stream;

/// The descriptors that are standard streams.
pub(crate) struct Streams {
    open: RwLock<Vec<(u32, Arc<Stream>)>>,
}

impl Streams {
    /// Descriptors 0, 1 and 2.
    pub(crate) fn new(streams: [Stream; 3]) -> Streams {
        Streams { open: RwLock::new((0..).zip(streams.map(Arc::new)).collect()) }
    }

    /// The stream behind a descriptor, if it is one.
    pub(crate) fn get(&self, fd: u32) -> Option<Arc<Stream>> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        open.iter().find(|(number, _)| *number == fd).map(|(_, stream)| stream.clone())
    }

    pub(super) fn remove(&self, fd: u32) -> Option<Arc<Stream>> {
        let mut open = self.open.write().unwrap_or_else(PoisonError::into_inner);
        let at = open.iter().position(|(number, _)| *number == fd)?;
        Some(open.swap_remove(at).1)
    }

    pub(crate) fn insert(&self, fd: u32, stream: Arc<Stream>) {
        self.open.write().unwrap_or_else(PoisonError::into_inner).push((fd, stream));
    }
}
