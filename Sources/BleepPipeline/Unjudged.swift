/// A bleep on one channel that is too short to tell what sounds in it.
struct Unjudged {
    /// Its index in the plan.
    var bleep: Int
    var channel: Int
    var frames: Range<Int>
    /// How many of them could hide something: those that no coding smears, where a sheet says what it may smear.
    var hidden: Int
}
