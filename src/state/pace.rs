use crate::platform::page;
use leptos::prelude::*;

/// Puts off an act until nothing has asked for it for a while, so that not every key press is stored.
#[derive(Clone, Copy)]
pub struct Pace(StoredValue<u32>);

impl Pace {
    /// How long to wait, in milliseconds.
    const WAIT: i32 = 300;

    /// Nothing is waiting.
    #[must_use]
    pub fn new() -> Self {
        Self(StoredValue::new(0))
    }

    /// Does `act` in a while, unless asked again before.
    pub fn soon(self, act: impl FnOnce() + 'static) {
        let Some(mine) = self.0.try_update_value(|count| {
            *count = count.wrapping_add(1);
            *count
        }) else {
            return;
        };
        page::after(Self::WAIT, move || {
            // The owner may be gone by now: then there is nothing to do.
            if self.0.try_get_value() == Some(mine) {
                act();
            }
        });
    }
}

impl Default for Pace {
    fn default() -> Self {
        Self::new()
    }
}
