"""What each verb of consultations does for whom, and who sees what, at each phase: written by hand."""

from __future__ import annotations

from tests.policy import table

VERBS = table("""
what                stranger person official clerk coordinator administrator   # + does it, - may not, ! not now
plan                -        -      -        +     +           +
draft:paste         -        -      -        +     +           +
draft:start         -        -      -        +     +           +
draft:remark        !        !      !        !     !           !
draft:invite        -        -      -        !     !           !
draft:enter         -        -      -        !     !           !
draft:publish       -        -      -        !     !           !
announced:paste     -        -      -        !     !           !
announced:start     -        -      -        !     !           !
announced:remark    !        !      !        !     !           !
announced:invite        -        -      -        +     +           +
announced:enter     -        -      -        +     +           +     # kept as early
announced:publish   -        -      -        !     !           !
open:paste          -        -      -        !     !           !
open:start          -        -      -        !     !           !
open:remark         +        +      +        +     +           +
open:invite        -        -      -        +     +           +
open:enter          -        -      -        +     +           +
open:change         +        +      +        +     +           +     # with its code
open:withdraw       +        +      +        +     +           +
open:set_aside     -        -      -        +     +           +
open:take_back     -        -      -        +     +           +
open:release        -        -      -        +     +           +
open:answer         -        -      +        +     +           +
open:accept         -        -      +        +     +           +
open:assign         -        -      -        +     +           +
open:note           -        -      +        +     +           +
open:publish        -        -      -        !     !           !
closed:paste        -        -      -        !     !           !
closed:start        -        -      -        !     !           !
closed:remark       +        +      +        +     +           +     # kept as late
closed:invite        -        -      -        !     !           !
closed:enter        -        -      -        +     +           +     # kept as late
closed:change       !        !      !        !     !           !
closed:withdraw     !        !      !        !     !           !
closed:set_aside     -        -      -        +     +           +
closed:take_back     -        -      -        +     +           +
closed:release      -        -      -        +     +           +
closed:answer       -        -      +        +     +           +
closed:accept       -        -      +        +     +           +
closed:assign       -        -      -        +     +           +
closed:note         -        -      +        +     +           +
closed:publish      -        -      -        +     +           +
answered:paste      -        -      -        !     !           !
answered:start      -        -      -        !     !           !
answered:remark     +        +      +        +     +           +     # kept as late
answered:invite        -        -      -        !     !           !
answered:enter      -        -      -        +     +           +     # kept as late
answered:change     !        !      !        !     !           !
answered:withdraw   !        !      !        !     !           !
answered:set_aside     -        -      -        !     !           !
answered:take_back     -        -      -        !     !           !
answered:release    -        -      -        +     +           +
answered:answer     -        -      !        !     !           !
answered:accept     -        -      !        !     !           !
answered:assign     -        -      -        !     !           !
answered:note       -        -      +        +     +           +
answered:publish    -        -      -        !     !           !
""")

READS = table("""
what                stranger person official clerk coordinator administrator   # + sees it, - does not know of it
draft               -        -      +        +     +           +
announced           +        +      +        +     +           +
open                +        +      +        +     +           +
closed              +        +      +        +     +           +
answered            +        +      +        +     +           +
remark:received     -        -      +        +     +           +
remark:released     +        +      +        +     +           +
""")
