//! A growable table of values with destructors.

use crate::abi::{Errno, List};

/// Values that are numbered as they come, the lowest free number first. A number stays its value's until that is removed.
pub struct Table<T>(List<Option<T>>);

impl<T> Table<T> {
    /// An empty table, without memory yet.
    pub const fn new() -> Self {
        Table(List::new())
    }

    /// Adds a value, and returns its number. Errors: `ENOMEM`.
    pub fn insert(&mut self, value: T) -> Result<usize, Errno> {
        if let Some((number, slot)) = self.0.as_mut_slice().iter_mut().enumerate().find(|(_, slot)| slot.is_none()) {
            *slot = Some(value);
            return Ok(number);
        }
        self.0.push(Some(value)).map(|()| self.0.len() - 1)
    }

    /// The value with a number.
    pub fn get(&self, number: usize) -> Option<&T> {
        self.0.as_slice().get(number)?.as_ref()
    }

    /// The value with a number, to be changed.
    pub fn get_mut(&mut self, number: usize) -> Option<&mut T> {
        self.0.as_mut_slice().get_mut(number)?.as_mut()
    }

    /// Takes a value out.
    pub fn remove(&mut self, number: usize) -> Option<T> {
        self.0.as_mut_slice().get_mut(number)?.take()
    }

    /// The values with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &T)> {
        self.0.as_slice().iter().enumerate().filter_map(|(number, slot)| Some((number, slot.as_ref()?)))
    }

    /// The values with their numbers, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (usize, &mut T)> {
        self.0.as_mut_slice().iter_mut().enumerate().filter_map(|(number, slot)| Some((number, slot.as_mut()?)))
    }

    /// How many values there are.
    pub fn count(&self) -> usize {
        self.iter().count()
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
