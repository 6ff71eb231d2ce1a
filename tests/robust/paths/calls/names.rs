//! Calls that remove, move and link names.

use super::*;

impl Session {
    pub(super) fn remove_directory(&mut self, call: &Call) -> Option<Result> {
        let found = match self.find(call.from, &call.one, Last::Keep)? {
            Err(errors) if ends_with_dots(&call.one) => return Some(Fails([errors, vec![INVAL]].concat())),
            found => find!(found),
        };
        match found.dots {
            "." => return fails([INVAL, NOTDIR]),
            // From the root there is nothing to be seen above.
            ".." if matches!(found.seen, Seen::Above | Seen::Outside) => return Some(Any),
            ".." => return fails([NOTEMPTY, EXIST, INVAL, BUSY]),
            "/" => return if found.at.name.is_empty() { Some(Any) } else { None },
            _ => {}
        }
        let Seen::Node(node) = found.seen else {
            return if found.seen == Seen::Missing { fails([NOENT]) } else { None };
        };
        match self.machine.entries(node) {
            None => return fails([NOTDIR]),
            // The host may remove what it does not know to be in use.
            _ if self.machine.is_above(&found.at) => return None,
            Some(entries) if !entries.is_empty() => return fails([NOTEMPTY, EXIST]),
            _ => {}
        }
        if self.is_used(node) {
            return None;
        }
        let (parent, name) = self.entry(&found)?;
        self.machine.entries_mut(parent)?.remove(&name);
        self.changes += 1;
        Some(Done)
    }

    pub(super) fn unlink(&mut self, call: &Call) -> Option<Result> {
        let found = match self.find(call.from, &call.one, Last::Keep)? {
            Err(errors) if ends_with_dots(&call.one) => return Some(Fails([errors, vec![PERM, ISDIR]].concat())),
            found => find!(found),
        };
        let Seen::Node(node) = found.seen else {
            return if found.seen == Seen::Missing { fails([NOENT]) } else { None };
        };
        match &self.machine.nodes[node] {
            Node::Directory(_) => return fails([PERM, ISDIR]),
            Node::File(_) if found.slash => return fails([NOTDIR]),
            Node::Link(_) if found.slash => {
                return match self.find(call.from, &call.one, Last::Slash)? {
                    Err(errors) => Some(Fails([errors, vec![NOTDIR]].concat())),
                    Ok(_) => fails([NOTDIR, PERM, ISDIR, NOENT]),
                };
            }
            _ => {}
        }
        let (parent, name) = self.entry(&found)?;
        self.machine.entries_mut(parent)?.remove(&name);
        self.changes += 1;
        Some(Done)
    }

    pub(super) fn rename(&mut self, call: &Call) -> Option<Result> {
        let (old, new) = (self.find(call.from, &call.one, Last::Keep)?, self.find(call.to, &call.two, Last::Keep)?);
        let mut errors = Vec::new();
        if ends_with_dots(&call.one) || ends_with_dots(&call.two) {
            errors.extend([INVAL, BUSY]);
        }
        for found in [&old, &new] {
            if let Err(more) = found {
                errors.extend(more);
            }
        }
        if old.as_ref().is_ok_and(|old| matches!(old.seen, Seen::Above | Seen::Outside)) {
            return None;
        }
        let is_mount = |found: &std::result::Result<Found, Errors>| {
            found.as_ref().is_ok_and(|found| self.machine.is_above(&found.at))
        };
        if is_mount(&old) || is_mount(&new) {
            errors.extend([BUSY, NOENT]);
            if old.is_ok() && new.is_ok() {
                return None;
            }
        }
        match old.as_ref().map(|old| (old.seen, old.slash)) {
            Ok((Seen::Missing, _)) => errors.push(NOENT),
            Ok((Seen::Node(node), slash))
                if !self.machine.is_directory(node) && (slash || call.two.ends_with(b"/")) =>
            {
                errors.push(NOTDIR);
            }
            _ => {}
        }
        let (Ok(old), Ok(new)) = (old, new) else { return Some(Fails(errors)) };
        let node = match old.seen {
            Seen::Node(node) => Some(node),
            Seen::Missing => None,
            _ => return None,
        };
        if old.parent.is_none() || new.parent.is_none() {
            return if errors.is_empty() { Some(Any) } else { Some(Fails([errors, vec![BUSY]].concat())) };
        }
        let directory = node.is_some_and(|node| self.machine.is_directory(node));
        let target = match new.seen {
            Seen::Node(target) => Some(target),
            Seen::Missing => None,
            _ => return None,
        };
        if let (Some(node), Some(target)) = (node, target)
            && node != target
        {
            match (directory, self.machine.entries(target)) {
                (true, None) => errors.push(NOTDIR),
                (false, Some(entries)) if entries.is_empty() => errors.push(ISDIR),
                (false, Some(_)) => errors.extend([ISDIR, NOTEMPTY, EXIST]),
                (true, Some(entries)) if !entries.is_empty() => errors.extend([NOTEMPTY, EXIST]),
                _ => {}
            }
            if directory && self.machine.contains(target, node) && !errors.contains(&NOTEMPTY) {
                errors.push(NOTEMPTY);
            }
        }
        let Seen::Node(to) = self.machine.see(new.parent.as_ref()?) else { return None };
        if let Some(node) = node
            && directory
            && self.machine.contains(node, to)
            && target != Some(node)
        {
            errors.push(INVAL);
        }
        if !errors.is_empty() {
            return Some(Fails(errors));
        }
        let node = node?;
        if target == Some(node) {
            return Some(Done);
        }
        if directory && (self.is_used(node) || target.is_some_and(|target| self.is_used(target))) {
            return None;
        }
        let (from, old_name) = self.entry(&old)?;
        let (to, new_name) = self.entry(&new)?;
        self.machine.entries_mut(from)?.remove(&old_name);
        self.machine.entries_mut(to)?.insert(new_name, node);
        self.changes += 1;
        Some(Done)
    }

    pub(super) fn link(&mut self, call: &Call) -> Option<Result> {
        let last = if call.number == 0 { Last::Slash } else { Last::Follow };
        let (old, new) = (self.find(call.from, &call.one, last)?, self.find(call.to, &call.two, Last::Slash)?);
        let mut errors = Vec::new();
        for found in [&old, &new] {
            if let Err(more) = found {
                errors.extend(more);
            }
        }
        if new == Err(vec![NOTDIR]) {
            errors.push(EXIST);
        }
        let node = match old.as_ref().map(|old| old.seen) {
            Ok(Seen::Node(node)) => Some(node),
            Ok(Seen::Missing) => {
                errors.push(NOENT);
                None
            }
            Err(_) => None,
            _ => return None,
        };
        if node.is_some_and(|node| self.machine.is_directory(node)) {
            errors.push(PERM);
        }
        if let Ok(new) = &new {
            match new.seen {
                Seen::Node(_) => errors.push(EXIST),
                Seen::Missing if new.followed => errors.extend([EXIST, NOENT]),
                Seen::Missing if new.slash || new.parent.is_none() => errors.extend([NOENT, NOTDIR]),
                Seen::Missing => {}
                _ => return None,
            }
        }
        if !errors.is_empty() {
            return Some(Fails(errors));
        }
        let (to, name) = self.entry(new.as_ref().ok()?)?;
        self.machine.entries_mut(to)?.insert(name, node?);
        Some(Done)
    }
}
