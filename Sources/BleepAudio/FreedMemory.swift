import CProcess

/// What becomes of memory that this process needs no more.
public enum FreedMemory {
    /// From now on large pieces are given back at once: for a process that does one thing after the other and ends.
    public static func giveBack() { callbleep_give_back_memory() }

    /// Lets go of what a stage leaves behind: the code that only it ran, and what it freed between pieces that stay.
    ///
    /// Each first touch of the program brings the 64 KiB around it, which would stand in memory to the end of a call of
    /// hours. What is run next comes back, by some hundred page faults: a fifth of a millisecond.
    public static func letGo() { callbleep_let_go() }
}
