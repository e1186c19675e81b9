//! Flow B: from a plan, a record and an instant to the evaluation, one line a stage.

use super::Json;
use super::applicable::Shown;
use super::block::{blocked, mail_purpose};
use super::completeness::{missing_required, score, stage, steps};
use super::consent::consents;
use super::evaluation::Evaluation;
use super::next::Findings;
use super::options::{Channel, EvaluateOptions};
use super::plan::Plan;
use super::queue::queue;
use super::record::Record;
use super::stamps::Stamps;
use super::states::standings;

impl Plan {
    /// Says what is complete, what to ask, whether a mail may be sent and what to do next.
    ///
    /// Nothing about the record makes it fail: what cannot be read is left out and reported in
    /// `warnings`.
    pub fn evaluate(&self, record: &Json<'_>, options: &EvaluateOptions) -> Evaluation<'_> {
        let mut stamps = Stamps::new(options);
        let record = Record::read(self, record, &mut stamps);
        let shown = Shown::new(self, record.values(), &options.facts);
        let standings = standings(self, &record, &shown, options);
        let score = score(self, &standings);
        let missing_required = missing_required(self, &standings);
        let steps = steps(self, &standings);
        let ask = queue(self, &standings, options);
        let consents = consents(self, &record, options.now, &mut stamps);
        let purpose = mail_purpose(self).and_then(|index| consents.get(index));
        let blocked = blocked(self, &record, &standings, purpose);
        let findings = Findings {
            plan: self,
            record: &record,
            standings: &standings,
            consents: &consents,
            ask: &ask,
            gaps: gaps(&missing_required, score >= self.sufficient_score),
            blocked: &blocked,
            options,
        };
        let next = match options.channel {
            Channel::Email => findings.by_mail(),
            Channel::Inline => findings.inline(),
        };
        Evaluation {
            score,
            sufficient: findings.gaps.is_empty(),
            stage: stage(&steps),
            steps,
            fields: zip(
                self.fields.iter().map(|field| &field.name),
                &standings,
                |s| s.state,
            ),
            missing_required,
            segments: self.segments_of(&shown),
            consents: zip(
                self.purposes.iter().map(|purpose| &purpose.id),
                &consents,
                |c| c.state,
            ),
            may_email: blocked.is_empty(),
            next,
            ask,
            blocked,
            warnings: stamps.warnings,
        }
    }

    fn segments_of(&self, shown: &Shown<'_>) -> Vec<&str> {
        let member = |segment: &&super::plan::Segment| segment.when.holds(shown);
        let segments = self.segments.iter().filter(member);
        segments.map(|segment| segment.id.as_str()).collect()
    }
}

fn gaps(missing_required: &[&str], score_reached: bool) -> Vec<&'static str> {
    let mut gaps = Vec::new();
    if !missing_required.is_empty() {
        gaps.push("missing_required");
    }
    if !score_reached {
        gaps.push("low_score");
    }
    gaps
}

fn zip<'p, T, S>(
    names: impl Iterator<Item = &'p String>,
    things: &[T],
    state: impl Fn(&T) -> S,
) -> Vec<(&'p str, S)> {
    names
        .zip(things)
        .map(|(name, thing)| (name.as_str(), state(thing)))
        .collect()
}
