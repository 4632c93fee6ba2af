use crate::dom::{El, Text, button, classed};

/// A switch. Its name does not change with its state. `act` is called with the state that the person wants.
pub fn switch_button(
    name: impl Into<Text>,
    is_on: impl Fn() -> bool + Copy + 'static,
    act: impl Fn(bool) + 'static,
) -> El {
    button("switch")
        .attr("role", "switch")
        .aria("aria-checked", is_on)
        .attr("aria-label", name)
        .child(classed("span", "switch-knob"))
        .on("click", move |event| {
            let now = leptos::prelude::untrack(is_on);
            event.prevent_default();
            act(!now);
        })
}
