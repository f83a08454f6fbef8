import BleepAudio

extension Tool {
    /// From now on this process gives large pieces of memory back as soon as it frees them.
    ///
    /// For a process that does one thing after the other; one that does many calls keeps what it frees for the next.
    public static func giveBackFreedMemory() { FreedMemory.giveBack() }
}
