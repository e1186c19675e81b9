//! The order in which conditions can be decided, and the cycles that have none.

use super::plan::Field;
use super::problem::ProblemCode;
use super::read::Node;

/// Field indexes, every field after the fields its condition reads.
///
/// A cycle is reported once, at its first field in the order of the plan, by its shortest way.
pub(super) fn parents_first(plan: &Node<'_>, fields: &[Field]) -> Vec<usize> {
    let parents: Vec<Vec<usize>> = fields.iter().map(parents).collect();
    let mut order: Vec<usize> = Vec::with_capacity(fields.len());
    let mut placed = vec![false; fields.len()];
    loop {
        let before = order.len();
        for (index, needed) in parents.iter().enumerate() {
            let ready = needed
                .iter()
                .all(|parent| placed.get(*parent).copied().unwrap_or(true));
            if let Some(done) = placed.get_mut(index)
                && !*done
                && ready
            {
                *done = true;
                order.push(index);
            }
        }
        if order.len() == before {
            break;
        }
    }
    if order.len() < fields.len() {
        report_cycles(plan, fields, &parents);
    }
    order
}

fn parents(field: &Field) -> Vec<usize> {
    let mut parents = Vec::new();
    if let Some(when) = &field.when {
        when.parents(&mut parents);
    }
    parents
}

fn report_cycles(plan: &Node<'_>, fields: &[Field], parents: &[Vec<usize>]) {
    let mut reported = vec![false; fields.len()];
    for start in 0..fields.len() {
        if reported.get(start) == Some(&true) {
            continue;
        }
        let Some(cycle) = shortest_way_back(start, parents) else {
            continue;
        };
        for index in &cycle {
            if let Some(done) = reported.get_mut(*index) {
                *done = true;
            }
        }
        let names: Vec<String> = cycle
            .iter()
            .filter_map(|index| fields.get(*index))
            .map(|field| field.name.clone())
            .collect();
        let when = plan
            .member("fields")
            .and_then(|fields| fields.items().into_iter().nth(start))
            .and_then(|field| field.member("when"));
        if let Some(when) = when {
            let problem = when.problem(ProblemCode::ConditionCycle);
            when.report(problem.with("cycle", names));
        }
    }
}

/// The shortest way from a field over its parents back to itself, breadth first.
fn shortest_way_back(start: usize, parents: &[Vec<usize>]) -> Option<Vec<usize>> {
    let mut came_from: Vec<Option<usize>> = vec![None; parents.len()];
    let mut queue = vec![start];
    let mut next = 0;
    while let Some(&here) = queue.get(next) {
        next += 1;
        for &parent in parents.get(here)? {
            if parent == start {
                return Some(way(start, here, &came_from));
            }
            if let Some(slot @ None) = came_from.get_mut(parent) {
                *slot = Some(here);
                queue.push(parent);
            }
        }
    }
    None
}

fn way(start: usize, last: usize, came_from: &[Option<usize>]) -> Vec<usize> {
    let mut way = vec![last];
    let mut here = last;
    while here != start {
        let Some(Some(before)) = came_from.get(here) else {
            break;
        };
        here = *before;
        way.push(here);
    }
    way.reverse();
    way.push(start);
    way
}
