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
    /// `warnings`. It reads no clock and allocates little: fast enough to sit before a redirect.
    ///
    /// # A check after a week, a reminder, a flexible retry
    /// Step one is sent and the address confirmed; the town is missing. `record` puts step one
    /// and the consent around what the example adds:
    /// ```
    /// # use formwell::profile::{Channel, EvaluateOptions, Json, Plan};
    /// # let plan = include_str!("../../tests/rows/signup-plan.json");
    /// # let plan = Plan::parse(&Json::parse(plan)?).unwrap();
    /// # let step_one = r#"
    /// #     "salutation": {"value": "Frau", "at": "2026-03-02T10:00:00Z"},
    /// #     "familyName": {"value": "Yılmaz", "at": "2026-03-02T10:00:00Z"},
    /// #     "givenName": {"value": "Ayşe", "at": "2026-03-02T10:00:00Z"},
    /// #     "email": {"value": "ayse@example.org", "at": "2026-03-02T10:00:00Z"}"#;
    /// # let given = |notice: &str| format!(r#"[{{"purpose": "newsletter", "event_state": "given",
    /// #     "event_time": "2026-03-02T10:05:00Z", "notice_version": "{notice}"}}]"#);
    /// # let record = |more: &str, notice: &str, rest: &str| format!(
    /// #     r#"{{"answers": {{{step_one}{more}}}, "events": {}{rest}}}"#, given(notice));
    /// # let by_mail = |now: &str| EvaluateOptions {
    /// #     channel: Channel::Email,
    /// #     ..EvaluateOptions::at(now.parse().unwrap())
    /// # };
    /// # let on_a_page = |now: &str| EvaluateOptions::at(now.parse().unwrap());
    /// let text = record("", "3", "");
    /// let json = Json::parse(&text)?;
    /// let found = plan.evaluate(&json, &by_mail("2026-03-08T10:00:00Z"));
    /// assert_eq!((found.score, found.stage, found.sufficient), (57, 1, false));
    /// assert_eq!(found.next.at.unwrap().to_string(), "2026-03-09T10:00:00Z"); // firstCheck: P7D
    /// assert_eq!(found.next.because, ["first_check"]);
    ///
    /// let found = plan.evaluate(&json, &by_mail("2026-03-09T10:00:00Z"));
    /// assert_eq!(found.next.action.as_str(), "remind");
    /// assert_eq!(found.next.fields.unwrap(), ["city", "interests"]); // at most two at a time
    ///
    /// let text = record("", "3", r#", "reminders": [{"kind": "remind", "at": "2026-03-09T10:00:00Z"}]"#);
    /// let found = plan.evaluate(&Json::parse(&text)?, &by_mail("2026-03-10T10:00:00Z")).next;
    /// assert_eq!(found.at.unwrap().to_string(), "2026-03-23T10:00:00Z"); // retry: P14D, then P30D
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # A refresh after 180 days, whatever the score
    /// ```
    /// # use formwell::profile::{Channel, EvaluateOptions, Json, Plan};
    /// # let plan = include_str!("../../tests/rows/signup-plan.json");
    /// # let plan = Plan::parse(&Json::parse(plan)?).unwrap();
    /// # let step_one = r#"
    /// #     "salutation": {"value": "Frau", "at": "2026-03-02T10:00:00Z"},
    /// #     "familyName": {"value": "Yılmaz", "at": "2026-03-02T10:00:00Z"},
    /// #     "givenName": {"value": "Ayşe", "at": "2026-03-02T10:00:00Z"},
    /// #     "email": {"value": "ayse@example.org", "at": "2026-03-02T10:00:00Z"}"#;
    /// # let given = |notice: &str| format!(r#"[{{"purpose": "newsletter", "event_state": "given",
    /// #     "event_time": "2026-03-02T10:05:00Z", "notice_version": "{notice}"}}]"#);
    /// # let record = |more: &str, notice: &str, rest: &str| format!(
    /// #     r#"{{"answers": {{{step_one}{more}}}, "events": {}{rest}}}"#, given(notice));
    /// # let by_mail = |now: &str| EvaluateOptions {
    /// #     channel: Channel::Email,
    /// #     ..EvaluateOptions::at(now.parse().unwrap())
    /// # };
    /// # let on_a_page = |now: &str| EvaluateOptions::at(now.parse().unwrap());
    /// let text = record(r#", "city": {"value": "Köln", "at": "2026-03-02T10:00:00Z"}"#, "3", "");
    /// let found = plan.evaluate(&Json::parse(&text)?, &by_mail("2026-08-29T10:00:00Z"));
    /// assert!(found.sufficient);
    /// assert_eq!(found.next.action.as_str(), "refresh");
    /// assert_eq!(found.next.because, ["refresh_due"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # The business switch
    /// What applies follows the answers; hidden answers are kept, not scored, never required.
    /// ```
    /// # use formwell::profile::{Channel, EvaluateOptions, Json, Plan};
    /// # let plan = include_str!("../../tests/rows/signup-plan.json");
    /// # let plan = Plan::parse(&Json::parse(plan)?).unwrap();
    /// # let step_one = r#"
    /// #     "salutation": {"value": "Frau", "at": "2026-03-02T10:00:00Z"},
    /// #     "familyName": {"value": "Yılmaz", "at": "2026-03-02T10:00:00Z"},
    /// #     "givenName": {"value": "Ayşe", "at": "2026-03-02T10:00:00Z"},
    /// #     "email": {"value": "ayse@example.org", "at": "2026-03-02T10:00:00Z"}"#;
    /// # let given = |notice: &str| format!(r#"[{{"purpose": "newsletter", "event_state": "given",
    /// #     "event_time": "2026-03-02T10:05:00Z", "notice_version": "{notice}"}}]"#);
    /// # let record = |more: &str, notice: &str, rest: &str| format!(
    /// #     r#"{{"answers": {{{step_one}{more}}}, "events": {}{rest}}}"#, given(notice));
    /// # let by_mail = |now: &str| EvaluateOptions {
    /// #     channel: Channel::Email,
    /// #     ..EvaluateOptions::at(now.parse().unwrap())
    /// # };
    /// # let on_a_page = |now: &str| EvaluateOptions::at(now.parse().unwrap());
    /// let text = record(r#", "accountType": {"value": "business", "at": "2026-03-02T10:00:00Z"},
    ///     "birthday": {"value": "1990-02-28", "at": "2026-03-02T10:00:00Z"}"#, "3", "");
    /// let found = plan.evaluate(&Json::parse(&text)?, &on_a_page("2026-03-09T10:00:00Z"));
    /// assert_eq!(found.missing_required, ["city", "company"]);
    /// let birthday = found.fields.iter().find(|(name, _)| *name == "birthday").unwrap();
    /// assert_eq!(birthday.1.as_str(), "not_applicable");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # A field is skipped after three asks
    /// ```
    /// # use formwell::profile::{Channel, EvaluateOptions, Json, Plan};
    /// # let plan = include_str!("../../tests/rows/signup-plan.json");
    /// # let plan = Plan::parse(&Json::parse(plan)?).unwrap();
    /// # let step_one = r#"
    /// #     "salutation": {"value": "Frau", "at": "2026-03-02T10:00:00Z"},
    /// #     "familyName": {"value": "Yılmaz", "at": "2026-03-02T10:00:00Z"},
    /// #     "givenName": {"value": "Ayşe", "at": "2026-03-02T10:00:00Z"},
    /// #     "email": {"value": "ayse@example.org", "at": "2026-03-02T10:00:00Z"}"#;
    /// # let given = |notice: &str| format!(r#"[{{"purpose": "newsletter", "event_state": "given",
    /// #     "event_time": "2026-03-02T10:05:00Z", "notice_version": "{notice}"}}]"#);
    /// # let record = |more: &str, notice: &str, rest: &str| format!(
    /// #     r#"{{"answers": {{{step_one}{more}}}, "events": {}{rest}}}"#, given(notice));
    /// # let by_mail = |now: &str| EvaluateOptions {
    /// #     channel: Channel::Email,
    /// #     ..EvaluateOptions::at(now.parse().unwrap())
    /// # };
    /// # let on_a_page = |now: &str| EvaluateOptions::at(now.parse().unwrap());
    /// let text = record("", "3", r#", "asks": {"interests":
    ///     ["2026-03-03T09:00:00Z", "2026-03-04T09:00:00Z", "2026-03-05T09:00:00Z"]}"#);
    /// let found = plan.evaluate(&Json::parse(&text)?, &on_a_page("2026-03-09T10:00:00Z"));
    /// assert_eq!(found.next.action.as_str(), "prompt");
    /// assert_eq!(found.next.fields.unwrap(), ["city", "birthday"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Notice 2 → 3
    /// A consent under notice 2 still counts, since the plan accepts it. One under notice 1 does
    /// not: no mail is sent, and on the next click the consent is asked for first.
    /// ```
    /// # use formwell::profile::{Channel, EvaluateOptions, Json, Plan};
    /// # let plan = include_str!("../../tests/rows/signup-plan.json");
    /// # let plan = Plan::parse(&Json::parse(plan)?).unwrap();
    /// # let step_one = r#"
    /// #     "salutation": {"value": "Frau", "at": "2026-03-02T10:00:00Z"},
    /// #     "familyName": {"value": "Yılmaz", "at": "2026-03-02T10:00:00Z"},
    /// #     "givenName": {"value": "Ayşe", "at": "2026-03-02T10:00:00Z"},
    /// #     "email": {"value": "ayse@example.org", "at": "2026-03-02T10:00:00Z"}"#;
    /// # let given = |notice: &str| format!(r#"[{{"purpose": "newsletter", "event_state": "given",
    /// #     "event_time": "2026-03-02T10:05:00Z", "notice_version": "{notice}"}}]"#);
    /// # let record = |more: &str, notice: &str, rest: &str| format!(
    /// #     r#"{{"answers": {{{step_one}{more}}}, "events": {}{rest}}}"#, given(notice));
    /// # let by_mail = |now: &str| EvaluateOptions {
    /// #     channel: Channel::Email,
    /// #     ..EvaluateOptions::at(now.parse().unwrap())
    /// # };
    /// # let on_a_page = |now: &str| EvaluateOptions::at(now.parse().unwrap());
    /// let text = record("", "2", "");
    /// assert!(plan.evaluate(&Json::parse(&text)?, &by_mail("2026-03-09T10:00:00Z")).may_email);
    ///
    /// let text = record("", "1", "");
    /// let json = Json::parse(&text)?;
    /// let found = plan.evaluate(&json, &by_mail("2026-03-09T10:00:00Z"));
    /// assert_eq!(found.blocked, ["consent_outdated"]);
    /// let found = plan.evaluate(&json, &on_a_page("2026-03-09T10:00:00Z"));
    /// assert_eq!(found.next.action.as_str(), "reconsent");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
