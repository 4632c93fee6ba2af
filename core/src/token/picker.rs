use super::preset::Preset;
use crate::account::AccountType;
use crate::catalogue::{Access, ApiVersion, OperationId, Scope, ScopeGroup, ScopeSet, groups};

/// A category in the picker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickerGroup {
    /// What it is called.
    pub group: ScopeGroup,
    /// Its scopes, in the order of the catalogue.
    pub scopes: Vec<Scope>,
    /// Whether its switch is on.
    pub on: bool,
    /// What was selected when the switch was turned off: turning it on again brings it back.
    aside: ScopeSet,
    /// All of its scopes.
    all: ScopeSet,
}

impl PickerGroup {
    /// How many of its scopes are in a selection.
    #[must_use]
    pub fn count(&self, selected: ScopeSet) -> usize {
        self.all.intersection(selected).len()
    }
}

/// Which scopes the picker shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// All of them, category by category as far as the switches are on.
    #[default]
    All,
    /// Those that read.
    Read,
    /// Those that write.
    Write,
    /// Those that are selected.
    Selected,
}

/// The scope editor: a selection, and a switch a category. The switches are state of the editor, not of the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picker {
    kind: AccountType,
    selected: ScopeSet,
    groups: Vec<PickerGroup>,
    /// The picker before the last `Clear All` or preset.
    before: Option<Box<Self>>,
}

impl Picker {
    /// An editor for a token of this account type. Switches are on where something is selected.
    #[must_use]
    pub fn new(kind: AccountType, selected: ScopeSet) -> Self {
        let groups = groups(kind)
            .into_iter()
            .map(|(group, scopes)| {
                let all: ScopeSet = scopes.iter().map(|scope| scope.id()).collect();
                let on = !all.intersection(selected).is_empty();
                PickerGroup { group, scopes, on, aside: ScopeSet::default(), all }
            })
            .collect();
        Self { kind, selected, groups, before: None }
    }

    /// The selection.
    #[must_use]
    pub const fn selected(&self) -> ScopeSet {
        self.selected
    }

    /// The categories, in the order of the catalogue.
    #[must_use]
    pub fn groups(&self) -> &[PickerGroup] {
        &self.groups
    }

    /// Whether there is a `Clear All` or a preset to undo.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        self.before.is_some()
    }

    /// Selects or unselects one scope. Selecting turns the switch of its category on (it may have been found by search).
    pub fn select(&mut self, id: OperationId, on: bool) {
        self.before = None;
        self.selected.set(id, on);
        if on && let Some(group) = self.groups.iter_mut().find(|group| group.all.contains(id)) {
            group.on = true;
        }
    }

    /// Turns a category's switch. On: opens it and brings back what turning it off took away. Off: takes its scopes away.
    pub fn switch(&mut self, index: usize, on: bool) {
        let Some(group) = self.groups.get_mut(index) else { return };
        // Opening a category to look into it alters nothing.
        if !on || !group.aside.is_empty() {
            self.before = None;
        }
        group.on = on;
        if on {
            self.selected = self.selected.union(group.aside);
            group.aside = ScopeSet::default();
        } else {
            group.aside = group.all.intersection(self.selected);
            self.selected = self.selected.difference(group.all);
        }
    }

    /// Selects or unselects every scope of a category.
    pub fn select_group(&mut self, index: usize, on: bool) {
        self.before = None;
        let Some(group) = self.groups.get_mut(index) else { return };
        if on {
            group.on = true;
            self.selected = self.selected.union(group.all);
        } else {
            self.selected = self.selected.difference(group.all);
        }
    }

    /// Clears every scope and turns every switch off. Where there is nothing to clear, what can be undone stays so.
    pub fn clear_all(&mut self) {
        if self.selected.is_empty() && self.before.is_some() {
            self.groups.iter_mut().for_each(|group| group.on = false);
        } else {
            self.replace(ScopeSet::default());
        }
    }

    /// Selects what the preset has, and nothing else.
    pub fn apply(&mut self, preset: Preset, version: ApiVersion) {
        self.replace(preset.scopes(self.kind, version));
    }

    fn replace(&mut self, selected: ScopeSet) {
        self.before = None;
        let before = self.clone();
        *self = Self::new(self.kind, selected);
        self.before = Some(Box::new(before));
    }

    /// Takes the last `Clear All` or preset back.
    pub fn undo(&mut self) {
        if let Some(before) = self.before.take() {
            *self = *before;
        }
    }

    /// Whether a scope is among those shown.
    #[must_use]
    pub fn is_shown(&self, scope: Scope, show: Show) -> bool {
        match show {
            Show::All => true,
            Show::Read => scope.access() == Access::Read,
            Show::Write => scope.access() == Access::Write,
            Show::Selected => self.selected.contains(scope.id()),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::catalogue::latest;
    use proptest::prelude::*;

    fn picker() -> Picker {
        Picker::new(AccountType::Brand, ScopeSet::default())
    }

    /// The index of the first category with several scopes, and the ids of its scopes.
    fn category(picker: &Picker) -> (usize, Vec<OperationId>) {
        let index = picker.groups().iter().position(|group| group.scopes.len() > 2).unwrap();
        (index, picker.groups()[index].scopes.iter().map(|scope| scope.id()).collect())
    }

    #[test]
    fn a_switch_opens_and_selects_nothing() {
        let mut picker = picker();
        let (index, _) = category(&picker);
        picker.switch(index, true);
        assert!(picker.groups()[index].on);
        assert!(picker.selected().is_empty());
    }

    #[test]
    fn what_was_cleared_can_be_brought_back_until_the_selection_changes() {
        let mut picker = picker();
        let (index, ids) = category(&picker);
        picker.select(ids[0], true);
        let chosen = picker.selected();
        picker.clear_all();
        picker.switch(index, true);
        picker.clear_all();
        assert!(picker.selected().is_empty() && !picker.groups()[index].on);
        picker.undo();
        assert_eq!(picker.selected(), chosen);
        picker.clear_all();
        picker.select(ids[1], true);
        assert!(!picker.can_undo());
    }

    #[test]
    fn off_takes_away_and_on_brings_back() {
        let mut picker = picker();
        let (index, ids) = category(&picker);
        picker.switch(index, true);
        picker.select(ids[0], true);
        picker.select(ids[2], true);
        let chosen = picker.selected();
        picker.switch(index, false);
        assert!(picker.selected().is_empty());
        picker.switch(index, true);
        assert_eq!(picker.selected(), chosen);
    }

    #[test]
    fn selecting_a_search_hit_turns_its_switch_on() {
        let mut picker = picker();
        let (index, ids) = category(&picker);
        picker.select(ids[1], true);
        assert!(picker.groups()[index].on);
        picker.select(ids[1], false);
        assert!(picker.groups()[index].on, "the switch stays where the person put it");
    }

    #[test]
    fn switches_are_on_at_first_where_something_is_selected() {
        let (index, ids) = category(&picker());
        let again = Picker::new(AccountType::Brand, ids.into_iter().take(1).collect());
        assert!(again.groups()[index].on);
        assert_eq!(again.groups().iter().filter(|group| group.on).count(), 1);
    }

    #[test]
    fn clear_all_and_presets_can_be_undone_whole() {
        let mut picker = picker();
        let (index, ids) = category(&picker);
        picker.switch(index, true);
        picker.select(ids[0], true);
        let before = picker.clone();
        picker.clear_all();
        assert!(picker.selected().is_empty() && picker.groups().iter().all(|group| !group.on));
        picker.undo();
        assert_eq!(picker, before);
        picker.apply(Preset::ReadOnly, latest(AccountType::Brand));
        assert_eq!(picker.selected().writes(), 0);
        picker.undo();
        assert_eq!(picker, before);
        assert!(!picker.can_undo());
    }

    proptest! {
        #[test]
        fn whatever_is_done_every_selected_scope_stands_in_an_open_category(
            acts in prop::collection::vec((0_u8..6, 0_usize..40, 0_u8..=200), 0..60),
        ) {
            let mut picker = Picker::new(AccountType::Agency, ScopeSet::default());
            for (act, index, number) in acts {
                let ids: Vec<_> = picker.groups().iter().flat_map(|group| &group.scopes).map(|scope| scope.id()).collect();
                let id = ids[usize::from(number) % ids.len()];
                match act {
                    0 => picker.select(id, true),
                    1 => picker.select(id, false),
                    2 => picker.switch(index, true),
                    3 => picker.switch(index, false),
                    4 => picker.select_group(index, number % 2 == 0),
                    _ => if number % 3 == 0 { picker.clear_all() } else { picker.undo() },
                }
                prop_assert!(picker.selected().within(AccountType::Agency));
                for group in picker.groups() {
                    prop_assert!(group.on || group.count(picker.selected()) == 0);
                }
            }
        }
    }
}
