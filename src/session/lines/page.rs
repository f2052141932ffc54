//! Writing lines one after the other, as far as there is time to read them.

use std::iter::Peekable;
use std::time::Duration;

use super::line::{Line, Role, Said};
use crate::session::reading::reading_time;

/// Something to tell, and the least time that it stays.
#[derive(Clone, Copy)]
pub(super) struct Item<'a> {
    pub role: Role,
    pub said: Said<'a>,
    pub time: Duration,
}

/// Some words, for as long as it takes to read them.
pub(super) fn item(role: Role, line: &str) -> Item<'_> {
    Item {
        role,
        said: Said::Words(line),
        time: reading_time(line),
    }
}

/// Some lines of one role.
pub(super) fn words(role: Role, lines: &[String]) -> impl Iterator<Item = Item<'_>> + Clone {
    lines.iter().map(move |line| item(role, line))
}

/// The lines of a part, as far as they are written.
#[derive(Default)]
pub(super) struct Page<'a> {
    pub lines: Vec<Line<'a>>,
    end: Duration,
}

impl<'a> Page<'a> {
    /// Writes what can be read in its order by a time, the first line of all in any case.
    pub(super) fn tell(
        &mut self,
        items: &mut Peekable<impl Iterator<Item = Item<'a>>>,
        until: Duration,
    ) {
        while let Some(item) =
            items.next_if(|item| self.lines.is_empty() || self.end + item.time <= until)
        {
            self.put(item);
        }
    }

    /// Writes something.
    pub(super) fn put(&mut self, item: Item<'a>) {
        self.lines.push(Line {
            after: self.end,
            length: None,
            role: item.role,
            said: item.said,
        });
        self.end += item.time;
    }

    /// Goes on at a time, if that is later.
    pub(super) fn skip_to(&mut self, time: Duration) {
        self.end = self.end.max(time);
    }

    /// Each line stays until the next one comes, the last one until the end.
    pub(super) fn fill_up(&mut self, length: Option<Duration>) {
        if let Some(first) = self.lines.first_mut().filter(|it| it.role != Role::Back) {
            first.after = Duration::ZERO;
        }
        let mut end = length;
        for line in self.lines.iter_mut().rev() {
            line.length = end.map(|end| end.saturating_sub(line.after));
            end = Some(line.after);
        }
    }
}
