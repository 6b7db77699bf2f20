//! Tells Cargo to compile again when a message file comes, changes or goes.
//! Nothing is generated here.

fn main() {
    println!("cargo:rerun-if-changed=messages");
}
