//! Checking what a form holds: one step or all, draft or final.

use serde::Serialize;

use super::Json;
use super::applicable::Shown;
use super::condition::is_blank;
use super::issue::{FieldIssue, IssueCode};
use super::options::{Mode, OptionsError, ValidateOptions};
use super::plan::{Field, Plan};
use super::problem::PathPart;
use super::values::{Around, Finding, findings};

/// The verdict on the values of a form.
///
/// In JavaScript `{value}` or `{issues}`, one of the two.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Validation<'v> {
    /// Nothing is wrong: the values, as they came. Answers to hidden fields are kept.
    Value(Json<'v>),
    /// Everything that is wrong, in the order of the plan's fields.
    Issues(Vec<FieldIssue>),
}

impl Validation<'_> {
    /// Everything that is wrong; empty where nothing is.
    pub fn issues(&self) -> &[FieldIssue] {
        match self {
            Self::Value(_) => &[],
            Self::Issues(issues) => issues,
        }
    }
}

impl Plan {
    /// Checks the values of a form, in the browser and again on the server.
    ///
    /// A hidden field is never required and never wrong. Draft mode lets blanks pass. With a
    /// step, only the fields of that step are looked at; conditions read all values.
    ///
    /// The first step of a registration, half done:
    /// ```
    /// use formwell::profile::{Json, Plan, ValidateOptions, Validation};
    ///
    /// let plan = include_str!("../../tests/rows/signup-plan.json");
    /// let plan = Plan::parse(&Json::parse(plan)?).unwrap();
    /// let values = Json::parse(r#"{"salutation": "Frau", "familyName": "Yılmaz", "email": "x"}"#)?;
    /// let options = ValidateOptions { step: Some("base".into()), ..Default::default() };
    /// let Ok(Validation::Issues(issues)) = plan.validate(&values, &options) else { panic!() };
    /// let codes: Vec<&str> = issues.iter().map(|issue| issue.code.as_str()).collect();
    /// assert_eq!(codes, ["valueMissing", "typeMismatch"]);
    /// # Ok::<(), formwell::profile::JsonError>(())
    /// ```
    pub fn validate<'v>(
        &self,
        values: &Json<'v>,
        options: &ValidateOptions,
    ) -> Result<Validation<'v>, OptionsError> {
        let given = |field: &Field| values.get(&field.name);
        let shown = Shown::new(
            self,
            self.fields.iter().map(given).collect(),
            &options.facts,
        );
        let step = self.step_index(options)?;
        let draft = options.mode == Mode::Draft;
        let around = Around {
            now: options.now,
            country: shown.country(self),
            refused: &options.refused,
        };
        let mut issues = Vec::new();
        for (index, field) in self.fields.iter().enumerate() {
            let asked = step.is_none() || field.step == step;
            if asked && shown.applies(index) {
                let value = given(field).unwrap_or(&Json::Null);
                self.check_field(field, value, draft, around, &mut issues);
            }
        }
        Ok(if issues.is_empty() {
            Validation::Value(values.clone())
        } else {
            Validation::Issues(issues)
        })
    }

    fn step_index(&self, options: &ValidateOptions) -> Result<Option<usize>, OptionsError> {
        let Some(id) = &options.step else {
            return Ok(None);
        };
        let index = self.steps.iter().position(|step| step.id == *id);
        index.map(Some).ok_or_else(|| OptionsError::new("step"))
    }

    fn check_field(
        &self,
        field: &Field,
        value: &Json<'_>,
        draft: bool,
        around: Around<'_>,
        issues: &mut Vec<FieldIssue>,
    ) {
        if !is_blank(value) {
            let found = findings(field, value, around);
            issues.extend(found.into_iter().map(|finding| self.issue(field, finding)));
        } else if field.is_required(around.country) && !draft {
            issues.push(self.issue(field, Finding::new(IssueCode::ValueMissing)));
        }
    }

    fn issue(&self, field: &Field, finding: Finding) -> FieldIssue {
        let mut path = vec![PathPart::Key(field.name.clone())];
        path.extend(finding.item.map(PathPart::Index));
        let step = field.step.and_then(|step| self.steps.get(step));
        FieldIssue {
            path,
            code: finding.code,
            step: step.map(|step| step.id.clone()),
            params: finding.params,
        }
    }
}
