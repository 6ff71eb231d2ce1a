//! A growable table of values that are more than plain.

use super::{Errno, c_free, c_malloc};

/// Values that are numbered as they come, the lowest free number first, in memory from the program's `malloc`, given
/// back when dropped. A number stays its value's until that is removed.
pub struct Table<T> {
    places: *mut Option<T>,
    len: usize,
    capacity: usize,
}

impl<T> Table<T> {
    /// An empty table, without memory yet.
    pub const fn new() -> Self {
        Table { places: core::ptr::null_mut(), len: 0, capacity: 0 }
    }

    fn slots(&self) -> &[Option<T>] {
        if self.places.is_null() {
            return &[];
        }
        // SAFETY: the first `len` places are initialised.
        unsafe { core::slice::from_raw_parts(self.places, self.len) }
    }

    fn slots_mut(&mut self) -> &mut [Option<T>] {
        if self.places.is_null() {
            return &mut [];
        }
        // SAFETY: as above, and `self` is lent alone.
        unsafe { core::slice::from_raw_parts_mut(self.places, self.len) }
    }

    /// Makes room for one more place.
    fn grow(&mut self) -> Result<(), Errno> {
        if self.len < self.capacity {
            return Ok(());
        }
        let capacity = if self.capacity == 0 { 4 } else { self.capacity.saturating_mul(2) };
        let new: *mut Option<T> = c_malloc(capacity.saturating_mul(size_of::<Option<T>>()))?.cast();
        let old = core::mem::replace(&mut self.places, new);
        if !old.is_null() {
            // SAFETY: the values move to a larger block that is apart; the old one came from here.
            unsafe {
                old.copy_to_nonoverlapping(new, self.len);
                c_free(old.cast());
            }
        }
        self.capacity = capacity;
        Ok(())
    }

    /// Adds a value, and returns its number. Errors: `ENOMEM`.
    pub fn insert(&mut self, value: T) -> Result<usize, Errno> {
        if let Some((number, place)) = self.slots_mut().iter_mut().enumerate().find(|(_, place)| place.is_none()) {
            *place = Some(value);
            return Ok(number);
        }
        self.grow()?;
        // SAFETY: `grow` made the room.
        unsafe { self.places.add(self.len).write(Some(value)) };
        self.len += 1;
        Ok(self.len - 1)
    }

    /// The value with a number.
    pub fn get(&self, number: usize) -> Option<&T> {
        self.slots().get(number)?.as_ref()
    }

    /// The value with a number, to be changed.
    pub fn get_mut(&mut self, number: usize) -> Option<&mut T> {
        self.slots_mut().get_mut(number)?.as_mut()
    }

    /// Takes a value out.
    pub fn remove(&mut self, number: usize) -> Option<T> {
        self.slots_mut().get_mut(number)?.take()
    }

    /// The values with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &T)> {
        self.slots().iter().enumerate().filter_map(|(number, place)| Some((number, place.as_ref()?)))
    }

    /// The values with their numbers, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (usize, &mut T)> {
        self.slots_mut().iter_mut().enumerate().filter_map(|(number, place)| Some((number, place.as_mut()?)))
    }

    /// How many values there are.
    pub fn count(&self) -> usize {
        self.iter().count()
    }
}

impl<T> Drop for Table<T> {
    fn drop(&mut self) {
        for place in self.slots_mut() {
            *place = None;
        }
        // SAFETY: null or from `c_malloc`, and nobody uses it after this.
        unsafe { c_free(self.places.cast()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    #[test]
    fn numbers_are_reused_and_values_dropped() {
        let value = Rc::new(());
        let mut table = Table::new();
        for expected in 0..9 {
            assert_eq!(table.insert(value.clone()), Ok(expected));
        }
        assert_eq!((table.count(), Rc::strong_count(&value)), (9, 10));
        assert!(table.remove(3).is_some() && table.remove(3).is_none() && table.remove(99).is_none());
        assert!(table.get(3).is_none() && table.get_mut(4).is_some());
        assert_eq!(table.iter().map(|(number, _)| number).sum::<usize>(), 36 - 3);
        assert_eq!((Rc::strong_count(&value), table.insert(value.clone())), (9, Ok(3)));
        drop(table);
        assert_eq!(Rc::strong_count(&value), 1);
    }
}
