//! A table of values under numbers that stay the same, in memory from the program's `malloc`.

use super::{Errno, c_free, c_malloc};

/// Values under the numbers by which the library knows them: a value keeps its number until it is taken out, and the lowest
/// free number is given next.
pub struct Slab<T> {
    ptr: *mut Option<T>,
    len: usize,
    capacity: usize,
}

impl<T> Slab<T> {
    /// An empty table, without memory yet.
    pub const fn new() -> Self {
        Slab { ptr: core::ptr::null_mut(), len: 0, capacity: 0 }
    }

    fn places(&self) -> &[Option<T>] {
        if self.ptr.is_null() {
            return &[];
        }
        // SAFETY: the first `len` places are initialised.
        unsafe { core::slice::from_raw_parts(self.ptr, self.len) }
    }

    fn places_mut(&mut self) -> &mut [Option<T>] {
        if self.ptr.is_null() {
            return &mut [];
        }
        // SAFETY: the first `len` places are initialised.
        unsafe { core::slice::from_raw_parts_mut(self.ptr, self.len) }
    }

    fn grow(&mut self) -> Result<(), Errno> {
        let capacity = if self.capacity == 0 { 4 } else { self.capacity * 2 };
        let size = capacity.checked_mul(size_of::<Option<T>>()).ok_or(Errno::NOMEM)?;
        // `malloc` aligns for every plain type.
        let new: *mut Option<T> = c_malloc(size)?.cast();
        let old = core::mem::replace(&mut self.ptr, new);
        if !old.is_null() {
            // SAFETY: the values move as they are; the old memory came from here and is not looked at again.
            unsafe {
                old.copy_to_nonoverlapping(new, self.len);
                c_free(old.cast());
            }
        }
        self.capacity = capacity;
        Ok(())
    }

    /// Puts `value` under the lowest free number. Errors: `ENOMEM`.
    pub fn insert(&mut self, value: T) -> Result<u32, Errno> {
        if let Some(free) = self.places().iter().position(Option::is_none) {
            if let Some(place) = self.places_mut().get_mut(free) {
                *place = Some(value);
            }
            return Ok(free as u32);
        }
        if self.len == self.capacity {
            self.grow()?;
        }
        // SAFETY: there is room behind the values.
        unsafe { self.ptr.add(self.len).write(Some(value)) };
        self.len += 1;
        Ok((self.len - 1) as u32)
    }

    /// The value under `number`.
    pub fn get(&self, number: u32) -> Option<&T> {
        self.places().get(number as usize)?.as_ref()
    }

    /// The value under `number`, to be changed.
    pub fn get_mut(&mut self, number: u32) -> Option<&mut T> {
        self.places_mut().get_mut(number as usize)?.as_mut()
    }

    /// Takes the value out; its number is free again.
    pub fn remove(&mut self, number: u32) -> Option<T> {
        self.places_mut().get_mut(number as usize)?.take()
    }

    /// All values with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (u32, &T)> {
        self.places().iter().enumerate().filter_map(|(number, place)| Some((number as u32, place.as_ref()?)))
    }
}

impl<T> Default for Slab<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Drop for Slab<T> {
    fn drop(&mut self) {
        for place in self.places_mut() {
            *place = None;
        }
        // SAFETY: null or from `c_malloc`, and nobody uses it after this.
        unsafe { c_free(self.ptr.cast()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    #[test]
    fn numbers_stay_and_the_lowest_free_one_comes_next() {
        let counted = Rc::new(());
        let mut slab = Slab::new();
        for n in 0..20 {
            assert_eq!(slab.insert((n, counted.clone())), Ok(n));
        }
        assert_eq!(slab.remove(7).map(|value| value.0), Some(7));
        assert_eq!(slab.remove(3).map(|value| value.0), Some(3));
        assert!(slab.get(3).is_none() && slab.remove(3).is_none() && slab.remove(99).is_none());
        assert_eq!(slab.insert((33, counted.clone())), Ok(3));
        assert_eq!(slab.get(3).map(|value| value.0), Some(33));
        slab.get_mut(19).unwrap().0 = 5;
        assert_eq!(slab.iter().map(|(_, value)| value.0).sum::<u32>(), (0..20).sum::<u32>() - 7 - 3 + 33 - 19 + 5);
        drop(slab);
        assert_eq!(Rc::strong_count(&counted), 1);
    }
}
