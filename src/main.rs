//! The program: starts the app.

fn main() {
    scopeyard::start();
}
