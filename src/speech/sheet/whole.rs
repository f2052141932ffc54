//! All that is said of a plan, for a file or a timetable.

use super::{Done, Lengths, Script, Since, Spoken, finale};
use crate::session::Placed;

impl Script<'_> {
    /// All that is said of the plan, at times from its beginning, the end included. What lasts until the person says so takes
    /// no time there, so that nothing is said in it.
    pub fn whole(&self, lengths: &mut dyn Lengths) -> Vec<Spoken> {
        let plan = self.plan;
        let cues = plan.cues();
        let mut sheet = Vec::new();
        let mut segment = 0;
        while let Some(planned) = plan.segments.get(segment) {
            let placed = Placed::planned(plan, segment, planned.start);
            let from = cues.partition_point(|(at, _)| *at < planned.start);
            let said = self.sheet(placed, &cues[from..], Since::default(), lengths);
            let has_end = |spoken: &Spoken| plan.segments[spoken.part].length.is_some();
            sheet.extend(said.into_iter().filter(has_end));
            segment += placed.onwards(plan).count();
        }
        sheet.extend(finale(plan, plan.length, Done::all_of(plan), lengths));
        sheet
    }
}
