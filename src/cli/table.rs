//! Columns of text.

use std::fmt;

use unicode_width::UnicodeWidthStr as _;

use crate::visible;

/// How the texts of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

/// Rows of texts of one line under each other; the last column is as wide as it needs, and any others are padded.
pub(super) struct Table<const PADDED: usize> {
    align: [Align; PADDED],
    rows: Vec<Vec<String>>,
}

impl<const PADDED: usize> Table<PADDED> {
    /// A table without rows.
    pub fn new(align: [Align; PADDED]) -> Self {
        Self {
            align,
            rows: Vec::new(),
        }
    }

    /// Adds a row: the padded columns and the last one.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells = cells.into_iter();
        let shown = cells.map(|cell| visible::line(&cell).into_owned());
        self.rows.push(shown.collect());
    }

    fn width(&self, column: usize) -> usize {
        let cells = self.rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.width()).max().unwrap_or(0)
    }
}

impl<const PADDED: usize> fmt::Display for Table<PADDED> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widths: Vec<usize> = (0..PADDED).map(|column| self.width(column)).collect();
        for row in &self.rows {
            let mut line = String::new();
            for (column, cell) in row.iter().enumerate() {
                if column > 0 {
                    line.push_str("  ");
                }
                let width = widths.get(column).copied().unwrap_or_default();
                let blanks = " ".repeat(width.saturating_sub(cell.width()));
                match self.align.get(column) {
                    Some(Align::Right) => line.extend([&blanks, cell.as_str()]),
                    Some(Align::Left) => line.extend([cell, blanks.as_str()]),
                    None => line.push_str(cell),
                }
            }
            writeln!(formatter, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other_without_blanks_at_the_end() {
        let mut table = Table::new([Align::Right, Align::Left]);
        table.row(["1".into(), "ä".into(), "end".into()]);
        table.row(["10".into(), "long".into(), String::new()]);
        assert_eq!(table.to_string(), " 1  ä     end\n10  long\n");
    }

    #[test]
    fn columns_stand_under_each_other_in_every_script() {
        let mut table = Table::new([Align::Left]);
        for cell in ["股関節", "e\u{301}", "👩\u{200d}💻", "a\nb\u{1b}"] {
            table.row([cell.into(), "end".into()]);
        }
        assert_eq!(
            table.to_string(),
            "股関節      end\ne\u{301}           end\n👩\u{200d}💻          end\na\\nb\\u{1b}  end\n"
        );
    }
}
