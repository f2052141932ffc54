//! An exercise that is not in a file yet.

use super::write::{quoted, side, work};
use crate::document::{Source, sound_value};
use crate::exercise::{Dose, Equipment, Kind, Muscle, Position, Region};

/// An exercise that is not in a file yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewExercise {
    /// Its id, which no other exercise has.
    pub id: String,
    /// The name that people read.
    pub name: String,
    /// Whether it stretches, strengthens, moves or tells how things stand.
    pub kind: Kind,
    /// Parts of the body it is for.
    pub regions: Vec<Region>,
    /// How the body is placed at its start.
    pub position: Position,
    /// What it needs beside a floor.
    pub equipment: Vec<Equipment>,
    /// Muscles it works.
    pub muscles: Vec<Muscle>,
    /// What to do, one action a line.
    pub instructions: Vec<String>,
    /// How much of it is done.
    pub dose: Dose,
    /// Where the dose comes from; may be empty.
    pub source: String,
    /// How it is shown, as a file has it; see [`figure_of`].
    pub figure: Option<String>,
}

impl NewExercise {
    /// An exercise by its name and its dose alone.
    pub fn new(id: impl Into<String>, name: impl Into<String>, dose: Dose) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            kind: Kind::Stretch,
            regions: Vec::new(),
            position: Position::Standing,
            equipment: Vec::new(),
            muscles: Vec::new(),
            instructions: Vec::new(),
            dose,
            source: String::new(),
            figure: None,
        }
    }

    /// The text of its file.
    pub fn text(&self) -> String {
        let words = |all: Vec<&str>| (!all.is_empty()).then(|| format!("[{}]", all.join(", ")));
        let lines = |all: &[String]| {
            let lines = all
                .iter()
                .map(|line| format!("\n        {},", quoted(line)));
            (!all.is_empty()).then(|| format!("[{}\n    ]", lines.collect::<String>()))
        };
        let Dose {
            work: how,
            sides,
            sets,
        } = &self.dose;
        let mut dose = format!("(work: {}", work(how));
        if let Some(side) = side(*sides) {
            dose += &format!(", side: {side}");
        }
        if *sets != 1 {
            dose += &format!(", sets: {sets}");
        }
        let fields = [
            ("id", Some(quoted(&self.id))),
            ("name", Some(quoted(&self.name))),
            (
                "kind",
                (self.kind != Kind::Stretch).then(|| self.kind.id().to_owned()),
            ),
            (
                "regions",
                words(self.regions.iter().map(|region| region.id()).collect()),
            ),
            ("position", Some(self.position.id().to_owned())),
            (
                "equipment",
                words(self.equipment.iter().map(|need| need.id()).collect()),
            ),
            (
                "muscles",
                words(self.muscles.iter().map(|muscle| muscle.id()).collect()),
            ),
            ("instructions", lines(&self.instructions)),
            ("dose", Some(dose + ")")),
            (
                "source",
                (!self.source.is_empty()).then(|| quoted(&self.source)),
            ),
            ("figure", self.figure.clone()),
        ];
        let fields = fields
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)));
        let lines: String = fields
            .map(|(name, value)| format!("    {name}: {value},\n"))
            .collect();
        format!("Exercise(\n{lines})\n")
    }
}

/// The figure in the file of an exercise, as it is written there.
pub fn figure_of(source: &Source) -> Option<&str> {
    let span = sound_value(source)?.field("figure")?.span.clone();
    source.text.get(span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::{Catalogue, Sides, Work, bundled_source, read};

    #[test]
    fn what_is_written_is_read_back_with_a_figure_of_another() {
        let catalogue = Catalogue::bundled();
        let like = catalogue.get("clamshell").unwrap();
        let source = bundled_source("clamshell").unwrap();
        let dose = Dose {
            work: Work::Hold(std::time::Duration::from_secs(25)),
            sides: Sides::Each,
            sets: 3,
        };
        let new = NewExercise {
            kind: Kind::Strength,
            regions: vec![Region::Hips, Region::LowerBack],
            position: Position::OnSide,
            equipment: vec![Equipment::Mat],
            muscles: vec![Muscle::Glutes],
            instructions: vec!["Lie on \"one\" side.".to_owned(), "Lift.".to_owned()],
            source: "My therapist".to_owned(),
            figure: figure_of(&source).map(str::to_owned),
            ..NewExercise::new("mine", "Meine Übung", dose)
        };
        let written = Source::new("mine.ron", new.text());
        let exercise = read(&written).unwrap_or_else(|report| panic!("{}", report.render(false)));
        assert_eq!(
            (exercise.id.as_str(), exercise.name.as_str()),
            ("mine", "Meine Übung")
        );
        assert_eq!(exercise.dose, dose);
        assert_eq!(exercise.lines.movement, new.instructions);
        assert_eq!(
            (exercise.regions, exercise.muscles),
            (new.regions, new.muscles)
        );
        assert_eq!(exercise.figure, like.figure);
    }
}
