use crate::dom::Text;
use crate::platform::page;
use leptos::prelude::*;

/// What is wrong with a form, shown once somebody has tried to save it.
pub struct Reveal<P: Send + Sync + 'static> {
    problems: Memo<P>,
    is_shown: RwSignal<bool>,
}

// Not derived: that would ask `P` to be `Copy`.
impl<P: Send + Sync + 'static> Clone for Reveal<P> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<P: Send + Sync + 'static> Copy for Reveal<P> {}

impl<P: PartialEq + Send + Sync + 'static> Reveal<P> {
    /// Nothing is shown yet. `check` follows what is typed.
    pub fn new(check: impl Fn() -> P + Send + Sync + 'static) -> Self {
        Self { problems: Memo::new(move |_| check()), is_shown: RwSignal::new(false) }
    }

    /// A fault in words, else nothing.
    pub fn fault(self, say: impl Fn(&P) -> Option<String> + 'static) -> Text {
        Text::from(move || if self.is_shown.get() { self.problems.with(&say) } else { None }.unwrap_or_default())
    }

    /// Whether there is a fault. From now on faults are shown, and the field of the first gets the focus.
    pub fn shows_fault(self, first: impl Fn(&P) -> Option<&'static str>) -> bool {
        let Some(field) = self.problems.with_untracked(first) else { return false };
        self.is_shown.set(true);
        request_animation_frame(move || page::focus(field));
        true
    }
}
