import CProcess

/// What becomes of memory that this process frees.
public enum FreedMemory {
    /// From now on large pieces are given back at once: for a process that does one thing after the other and ends.
    public static func giveBack() { callbleep_give_back_memory() }
}
