//! Columns of text.

use std::fmt;

/// How the texts of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

/// Rows of texts under each other; the last column is as wide as it needs, and any others are padded.
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
        self.rows.push(cells.into_iter().collect());
    }

    fn width(&self, column: usize) -> usize {
        let cells = self.rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
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
                match (self.align.get(column), widths.get(column)) {
                    (Some(Align::Left), Some(width)) => line.push_str(&format!("{cell:<width$}")),
                    (Some(Align::Right), Some(width)) => line.push_str(&format!("{cell:>width$}")),
                    _ => line.push_str(cell),
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
}
