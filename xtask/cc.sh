#!/bin/sh
# Links a program with the system's C compiler, and installs that first where there is none.
#
# Cargo needs a linker before it can build anything, `cargo xtask` included: hence a script and not a line of Rust.
set -eu

# The compiler keeps what a linker prints to itself unless it fails: a terminal is told directly.
say() {
    if at_terminal; then printf '%s\n' "$1" >/dev/tty; else printf '%s\n' "$1" >&2; fi
}

at_terminal() {
    # In a shell of its own: a redirection that fails ends the shell.
    (: >/dev/tty) 2>/dev/null
}

by_hand() {
    say "Please install a C compiler by hand${1:+: $1}"
    exit 3
}

install_compiler() {
    update=true
    if command -v apt-get >/dev/null 2>&1; then
        update="apt-get update"
        install="apt-get install -y --no-install-recommends gcc libc6-dev"
    elif command -v dnf >/dev/null 2>&1; then
        install="dnf install -y gcc"
    elif command -v pacman >/dev/null 2>&1; then
        install="pacman -S --needed --noconfirm gcc"
    elif command -v zypper >/dev/null 2>&1; then
        install="zypper --non-interactive install gcc"
    else
        by_hand ""
    fi

    as_root=""
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 || by_hand "$install"
        as_root="sudo"
        at_terminal || as_root="sudo -n"
    fi
    say "Rust programs are linked by a C compiler, and this system has none. Installing it: ${as_root:+$as_root }$install"
    # Each word of a variable is an argument of its own.
    # shellcheck disable=SC2086
    { $as_root $update && $as_root $install; } >&2 || by_hand "$install"
}

command -v cc >/dev/null 2>&1 || install_compiler
exec cc "$@"
