use super::console::Console;
use super::tabs::Tabs;
use crate::platform::{SystemClock, page};
use leptos::prelude::*;
use scopeyard_core::ports::{Clock, Timestamp};
use scopeyard_core::quiet::Quiet;

/// How often it is looked whether somebody is here, in milliseconds.
const LOOK: i32 = 5_000;
/// How often the other pages are told that somebody is, in milliseconds.
const TELL: u64 = 20_000;

impl Console {
    /// Locks once nobody has done anything at any page for as long as the lock says.
    pub(super) fn watch_idle(self, tabs: &'static Tabs) {
        if tabs.is_watched.replace(true) {
            return;
        }
        self.active.set_value(Quiet::since(page::clocks()));
        let told = StoredValue::new(Timestamp(0));
        page::on_activity(move || {
            let now = SystemClock.now();
            self.note_activity();
            if now.0.saturating_sub(told.get_value().0) >= TELL {
                told.set_value(now);
                tabs.tell_active();
            }
        });
        let look = move || {
            if self.is_idle() {
                self.lock_now();
            }
        };
        page::every(LOOK, look);
        // A page that was frozen or kept for the way back has not looked meanwhile.
        page::on_return(look);
    }

    /// Somebody is here; unless it was quiet for too long: a device that slept has not looked meanwhile.
    pub(super) fn note_activity(self) {
        if self.is_idle() {
            self.lock_now();
        } else {
            self.active.set_value(Quiet::since(page::clocks()));
        }
    }

    /// Whether it is time to lock. What is in memory only would be lost.
    fn is_idle(self) -> bool {
        let idle = self.lock.with_untracked(|lock| lock.as_ref().map_or(0, |lock| lock.idle));
        let time = u64::from(idle).saturating_mul(60_000);
        let is_over = self.active.try_update_value(|quiet| quiet.is_over(page::clocks(), time));
        idle != 0 && is_over == Some(true) && self.peek_health().volatile.is_none()
    }
}
