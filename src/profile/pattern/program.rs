//! A pattern as steps of a machine that is in all its states at once (Thompson 1968), so that
//! time grows with the length of the text times that of the program, whatever stands in either.

use super::set::Set;

/// A program may have this many steps; `(a{1000}){1000}` would have more.
const MOST_STEPS: usize = 8192;

/// What the machine does. Distances are relative, so that steps may be copied and moved together.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// Takes this character.
    Character(u32),
    /// Takes a character of the set in that place.
    OneOf(usize),
    /// Takes nothing, where the text is at such an edge.
    Edge(Edge),
    /// Goes on so far from here.
    Jump(isize),
    /// Goes on with the next step, and so far from here as well.
    Fork(isize),
}

/// A place in the text.
#[derive(Clone, Copy, Debug)]
pub(super) enum Edge {
    /// `^`
    Start,
    /// `$`
    End,
    /// `\b`
    Word,
    /// `\B`
    NoWord,
}

/// The steps, and the sets they speak of. The text matches if the last step is behind at its end.
#[derive(Clone, Debug, Default)]
pub(super) struct Program {
    steps: Vec<Step>,
    sets: Vec<Set>,
    is_too_large: bool,
}

/// A jump whose end is not known yet.
pub(super) struct Jump(usize);

impl Program {
    pub(super) fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether it has more steps than are allowed, and so is cut off.
    pub(super) fn is_too_large(&self) -> bool {
        self.is_too_large
    }

    pub(super) fn character(&mut self, code_point: u32) {
        self.push(Step::Character(code_point));
    }

    pub(super) fn one_of(&mut self, set: Set) {
        self.push(Step::OneOf(self.sets.len()));
        self.sets.push(set);
    }

    pub(super) fn edge(&mut self, edge: Edge) {
        self.push(Step::Edge(edge));
    }

    /// Makes the steps from `start` on one alternative; the next follows.
    pub(super) fn or(&mut self, start: usize) -> Jump {
        let length = self.distance(start);
        self.steps.insert(start, Step::Fork(length + 2));
        self.push(Step::Jump(0));
        Jump(self.steps.len() - 1)
    }

    /// The jump ends behind the last step.
    pub(super) fn land(&mut self, jump: &Jump) {
        let distance = self.distance(jump.0);
        if let Some(step) = self.steps.get_mut(jump.0) {
            *step = Step::Jump(distance);
        }
    }

    /// Repeats the steps from `start` on; without an end where `most` is none.
    pub(super) fn repeat(&mut self, start: usize, least: u32, most: Option<u32>) {
        let length = self.distance(start);
        let body = self.steps.split_off(start);
        for _ in 0..least {
            self.append(&body);
        }
        match most {
            Some(most) => {
                for _ in least..most {
                    self.push(Step::Fork(length + 1));
                    self.append(&body);
                }
            }
            None if least > 0 => self.push(Step::Fork(-length)),
            None => {
                self.push(Step::Fork(length + 2));
                self.append(&body);
                self.push(Step::Jump(-length - 1));
            }
        }
    }

    fn distance(&self, start: usize) -> isize {
        self.steps.len().saturating_sub(start).cast_signed()
    }

    fn append(&mut self, steps: &[Step]) {
        for step in steps {
            self.push(*step);
        }
    }

    fn push(&mut self, step: Step) {
        self.is_too_large |= self.steps.len() >= MOST_STEPS;
        if !self.is_too_large {
            self.steps.push(step);
        }
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        let mut now = States::new(self.len());
        let mut next = States::new(self.len());
        let mut characters = text.chars();
        let mut after = characters.next();
        now.enter(0);
        self.follow(&mut now, None, after);
        while let Some(character) = after {
            after = characters.next();
            next.clear();
            for at in &now.list {
                if self.takes(*at, character) {
                    next.enter(at + 1);
                }
            }
            self.follow(&mut next, Some(character), after);
            std::mem::swap(&mut now, &mut next);
        }
        now.list.contains(&self.len())
    }

    fn takes(&self, at: usize, character: char) -> bool {
        match self.steps.get(at) {
            Some(Step::Character(code_point)) => *code_point == u32::from(character),
            Some(Step::OneOf(place)) => self.sets.get(*place).is_some_and(|set| set.has(character)),
            _ => false,
        }
    }

    /// Enters every state that can be reached between two characters.
    fn follow(&self, states: &mut States, before: Option<char>, after: Option<char>) {
        let mut place = 0;
        while let Some(&at) = states.list.get(place) {
            place += 1;
            match self.steps.get(at) {
                Some(Step::Jump(distance)) => states.enter(at.saturating_add_signed(*distance)),
                Some(Step::Fork(distance)) => {
                    states.enter(at + 1);
                    states.enter(at.saturating_add_signed(*distance));
                }
                Some(Step::Edge(edge)) if edge.is_between(before, after) => states.enter(at + 1),
                _ => {}
            }
        }
    }
}

impl Edge {
    fn is_between(self, before: Option<char>, after: Option<char>) -> bool {
        let is_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
        match self {
            Self::Start => before.is_none(),
            Self::End => after.is_none(),
            Self::Word => is_word(before) != is_word(after),
            Self::NoWord => is_word(before) == is_word(after),
        }
    }
}

/// Steps that come next, each once.
struct States {
    list: Vec<usize>,
    is_in: Vec<bool>,
}

impl States {
    /// For a program of that length; its end is a state as well.
    fn new(length: usize) -> Self {
        Self {
            list: Vec::with_capacity(length + 1),
            is_in: vec![false; length + 1],
        }
    }

    fn enter(&mut self, at: usize) {
        if let Some(is_in) = self.is_in.get_mut(at)
            && !*is_in
        {
            *is_in = true;
            self.list.push(at);
        }
    }

    fn clear(&mut self) {
        for at in self.list.drain(..) {
            if let Some(is_in) = self.is_in.get_mut(at) {
                *is_in = false;
            }
        }
    }
}
