//! Prints all that a voice pack has to be able to say, a line each: the name of the part, a tab, and what is said.
//!
//! `SUPPLE_LANGUAGE` chooses the language. `cargo xtask voice` makes packs of it.

use supple::exercise::Catalogue;
use supple::speech::words::of_packs;

fn main() {
    for part in of_packs(&Catalogue::bundled()) {
        println!("{}\t{}", part.id, part.text);
    }
}
